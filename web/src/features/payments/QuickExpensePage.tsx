import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';
import { accountsQuery, definitionsQuery } from '@/api/queries';
import type { Account, TenderMethod } from '@/api/types';
import { compare, type Decimal } from '@/money/decimal';
import { todayHere } from '@/ui/dates';
import { usePreference } from '@/ui/preferences';
import { DecimalInput } from '@/ui/primitives/DecimalInput';
import { Page } from '@/ui/primitives/Page';
import { Loading } from '@/ui/primitives/States';
import { useDefaults } from '@/ui/sheet/useDefaults';
import { useTab } from '@/ui/tabs';
import styles from './Expense.module.css';

const WAYS: readonly TenderMethod[] = ['cash', 'wechat', 'alipay', 'card', 'bank'];

interface Expense {
  amount: Decimal;
  account: string;
  method: TenderMethod;
  note: string;
}

/** Money spent, in three touches: how much, what for, from where. What was chosen last time is chosen already. */
export function QuickExpensePage() {
  const { t } = useTranslation();
  useTab(t('page.quickExpense'));
  const accounts = useQuery(accountsQuery);
  const expenses = (accounts.data ?? []).filter(
    (one) => one.kind === 'EXPENSE' && one.tender !== false && one.archived !== true,
  );
  return (
    <Page title={t('page.quickExpense')} scroll>
      {accounts.isPending ? <Loading rows={4} /> : <Form expenses={expenses} />}
    </Page>
  );
}

function Form({ expenses }: { expenses: readonly Account[] }) {
  const { t } = useTranslation();
  const [amount, setAmount] = useState<Decimal>();
  const [account, setAccount] = usePreference<string>('expense.account', expenses[0]?.code ?? '');
  const [method, setMethod] = usePreference<TenderMethod>('expense.method', 'cash');
  const [note, setNote] = useState('');
  const post = usePost(() => {
    setAmount(undefined);
    setNote('');
  });
  const ready = amount !== undefined && compare(amount, '0') > 0 && account !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) post.send({ amount, account, method, note });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <label className={styles['amount']}>
        <span>{t('expense.amount')}</span>
        <DecimalInput key={post.times} autoFocus value={amount} onChange={setAmount} />
      </label>
      <Choice
        label={t('expense.what')}
        options={expenses.map((one) => ({ value: one.code, label: one.name }))}
        value={account}
        onChange={setAccount}
      />
      <Choice
        label={t('expense.from')}
        options={WAYS.map((one) => ({ value: one, label: t(`tender.${one}`) }))}
        value={method}
        onChange={(one) => setMethod(WAYS.find((way) => way === one) ?? 'cash')}
      />
      <label>
        <span>{t('expense.note')}</span>
        <Input value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        block
        loading={post.sending}
        disabled={!ready}
      >
        {t('expense.post')}
      </Button>
      {post.last && (
        <p>
          <Link to="/documents/$kind/$id" params={{ kind: 'expense', id: post.last.id }}>
            {t('expense.posted', { number: post.last.number })}
          </Link>
        </p>
      )}
    </form>
  );
}

interface ChoiceProps {
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}

/** One of a few, each a button that a thumb finds. */
function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <fieldset className={styles['choice']}>
      <legend>{label}</legend>
      {options.map((one) => (
        <button
          key={one.value}
          type="button"
          aria-pressed={one.value === value}
          onClick={() => onChange(one.value)}
        >
          {one.label}
        </button>
      ))}
    </fieldset>
  );
}

/** Posts it in the books of the store where the person works; sent again it is the same slip. */
function usePost(onPosted: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const definitions = useQuery(definitionsQuery);
  const kind = definitions.data?.kinds.find(({ code }) => code === 'expense');
  const store = useStore(kind !== undefined);
  const [command, setCommand] = useState(() => ({ id: uuidv7(), key: uuidv7() }));
  const [times, setTimes] = useState(0);
  const { mutate, isPending, data } = useMutation({
    mutationFn: async (one: Expense) => {
      const answer = await call<{ number: string }>('POST', `/documents/${command.id}/post`, {
        ifMatch: 0,
        key: command.key,
        body: {
          id: command.id,
          kind: 'expense',
          businessDate: todayHere(),
          store,
          ...(one.note.trim() ? { note: one.note.trim() } : {}),
          lines: [],
          allocations: [],
          entries: [{ lineNo: 1, account: one.account, side: 'DEBIT', amount: one.amount }],
          tenders: [{ lineNo: 1, method: one.method, amount: one.amount }],
        },
      });
      return { id: command.id, number: answer.number };
    },
    onSuccess: () => {
      setCommand({ id: uuidv7(), key: uuidv7() });
      setTimes(times + 1);
      onPosted();
    },
    onError: (error) => {
      if (error instanceof Problem) setCommand({ id: uuidv7(), key: uuidv7() });
      void message.error(error instanceof Problem ? error.message : t('common.unreachable'));
    },
  });
  return { send: mutate, sending: isPending || store === undefined, last: data, times };
}

/** The store that a new expense would be in anyway. */
function useStore(ready: boolean) {
  const defaults = useDefaults(EXPENSE);
  return ready ? defaults?.store : undefined;
}

const EXPENSE = { code: 'expense', warehouse: 'none' } as Parameters<typeof useDefaults>[0];
