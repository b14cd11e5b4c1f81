import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Input, Segmented } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problems';
import type { Company, MasterEntry, Trade } from '@/api/types';
import { usePreference } from '@/ui/preferences';
import styles from './FirstHour.module.css';
import { changeTrade, type NewStore, openStores, planned } from './openStores';

interface Props {
  company: Company;
  /** All units there are, headquarters among them. */
  units: readonly MasterEntry[];
  onDone: () => void;
}

interface Asked {
  chain: boolean;
  names: string;
  plan: NewStore[];
}

/** One shop or a chain, called how, and what is sold there. Stores that were named at the set-up are only shown. */
export function StoresStep({ company, units, onDone }: Props) {
  const { t } = useTranslation();
  const stores = units.filter(({ type }) => type === 'store');
  const [trade, setTrade] = useState<Trade>(company.trade);
  const [asked, keep] = usePreference<Asked>('firstHour.stores', {
    chain: false,
    names: company.name,
    plan: [],
  });
  const open = useOpen(company, units, onDone);
  const known = stores.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const plan = known ? [] : planned(asked.names, asked.plan);
    if (!known) keep({ ...asked, plan });
    open.mutate({ plan, trade });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <Choice<Trade>
        label={t('access.trade')}
        value={trade}
        options={[
          { value: 'clothing', label: t('firstHour.trade.clothing') },
          { value: 'general', label: t('firstHour.trade.general') },
        ]}
        onChange={setTrade}
      />
      <p className={styles['hint']}>
        {trade === 'clothing' ? t('firstHour.clothingHint') : t('firstHour.generalHint')}
      </p>
      {known ? (
        <p>
          {t('firstHour.storesAre', { names: stores.map(({ name }) => name).join(' · ') })}{' '}
          <Link to="/org">{t('firstHour.moreStores')}</Link>
        </p>
      ) : (
        <NewStores asked={asked} onChange={keep} />
      )}
      <div className={styles['acts']}>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={open.isPending}
          disabled={!known && asked.names.trim() === ''}
        >
          {known ? t('firstHour.goOn') : t('firstHour.openStores')}
        </Button>
      </div>
    </form>
  );
}

function NewStores({ asked, onChange }: { asked: Asked; onChange: (asked: Asked) => void }) {
  const { t } = useTranslation();
  const { chain, names } = asked;
  const one = names.split('\n')[0] ?? '';
  return (
    <>
      <Choice
        label={t('firstHour.howMany')}
        value={chain ? 'chain' : 'one'}
        options={[
          { value: 'one', label: t('firstHour.one') },
          { value: 'chain', label: t('firstHour.chain') },
        ]}
        onChange={(value) =>
          onChange({ ...asked, chain: value === 'chain', names: value === 'one' ? one : names })
        }
      />
      <label className={styles['field']}>
        <span>{chain ? t('firstHour.storeNames') : t('firstHour.storeName')}</span>
        {chain ? (
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 10 }}
            value={names}
            onChange={(event) => onChange({ ...asked, names: event.target.value })}
          />
        ) : (
          <Input
            value={names}
            onChange={(event) => onChange({ ...asked, names: event.target.value })}
          />
        )}
        {chain && <span className={styles['hint']}>{t('firstHour.chainHint')}</span>}
      </label>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <Segmented block value={value} options={options} onChange={onChange} />
    </label>
  );
}

function useOpen(company: Company, units: readonly MasterEntry[], onDone: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: async ({ plan, trade }: { plan: NewStore[]; trade: Trade }) => {
      await changeTrade(company, trade);
      const hq = units.find(({ type }) => type === 'hq');
      if (hq === undefined) return;
      await openStores(plan, hq.id, {
        warehouse: (store) => t('firstHour.warehouseOf', { store }),
        till: t('firstHour.firstTill'),
      });
    },
    onSuccess: async () => {
      await client.invalidateQueries({
        predicate: ({ queryKey }) => ['master', 'company', 'org'].includes(String(queryKey[0])),
      });
      onDone();
    },
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
}
