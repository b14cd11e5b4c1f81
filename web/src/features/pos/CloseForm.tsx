import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';
import { useMay } from '@/api/rights';
import type { Account } from '@/api/types';
import { compare, isZero } from '@/money/decimal';
import { RefSelect } from '@/ui/fields/RefSelect';
import { usePreference } from '@/ui/preferences';
import { Amount } from '@/ui/primitives/Amount';
import { DecimalInput } from '@/ui/primitives/DecimalInput';
import styles from './Close.module.css';
import { closeOf, closeSlip, FACES, type Said, type ShownDay } from './close';

/**
 * Closes the day. Everything is filled in as the books have it, so whoever finds the cash in order presses Enter; what is
 * typed is what was counted, by notes or as a sum.
 */
export function CloseForm({ data }: { data: ShownDay }) {
  const { t } = useTranslation();
  const may = useMay();
  const [to, setTo] = usePreference<string>(`daily-close.to.${data.store}`, '1002');
  const [said, setSaid] = useState<Said>({ pieces: {} });
  const say = (part: Partial<Said>) => setSaid((before) => ({ ...before, ...part }));
  const close = closeOf(data.box, said);
  const agrees = isZero(close.difference);
  const short = compare(close.difference, '0') < 0;
  const mayChoose = may('ledger.view'); // Who does not see the accounts hands over as usual.
  const mayClose = may('pos.post', 'daily-close.post');
  const allowed = mayClose && (agrees || may('pos.difference', 'daily-close.difference'));
  const { send, sending } = useClose(data);
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (allowed) send({ ...said, to });
  };
  return (
    <form className={styles['card']} aria-label={t('dailyClose.count')} onSubmit={submit}>
      <h2>{t('dailyClose.count')}</h2>
      <Notes said={said} say={say} />
      <label className={styles['row']}>
        <span>{t('dailyClose.counted')}</span>
        <DecimalInput value={close.counted} onChange={(counted) => say({ counted, pieces: {} })} />
      </label>
      <p className={agrees ? styles['even'] : styles['off']} aria-live="polite">
        {agrees
          ? t('dailyClose.agrees')
          : t(short ? 'dailyClose.missingCash' : 'dailyClose.tooMuch')}{' '}
        {!agrees && <Amount value={close.difference} as="total" />}
      </p>
      {!agrees && mayChoose && (
        <label className={styles['row']}>
          <span>{t('dailyClose.differenceOn')}</span>
          <RefSelect
            master="accounts"
            only={bearsDifference(short)}
            label={t('dailyClose.differenceOn')}
            value={said.differenceOn ?? (short ? '5602' : '5301')}
            onChange={(differenceOn) => say({ differenceOn })}
          />
        </label>
      )}
      <label className={styles['row']}>
        <span>{t('dailyClose.handed')}</span>
        <DecimalInput value={close.handed} onChange={(handed) => say({ handed: handed ?? '0' })} />
      </label>
      {!isZero(close.handed) && mayChoose && (
        <label className={styles['row']}>
          <span>{t('dailyClose.to')}</span>
          <RefSelect
            master="accounts"
            only={(account) => takesCash(account, data.box.account)}
            label={t('dailyClose.to')}
            value={to}
            onChange={(account) => setTo(account ?? '1002')}
          />
        </label>
      )}
      <p className={styles['row']}>
        <span>{t('dailyClose.left')}</span>
        <Amount value={close.left} as="total" />
      </p>
      <Button
        ref={confirm}
        type="primary"
        htmlType="submit"
        loading={sending}
        disabled={!allowed || sending}
        block
      >
        {t('dailyClose.confirm', { day: data.day.slice(5) })}
      </Button>
      {!allowed && (
        <p className={styles['quiet']}>
          {t(mayClose ? 'dailyClose.mayNotDiffer' : 'dailyClose.mayNot')}
        </p>
      )}
    </form>
  );
}

function takesCash(account: Account, box: string): boolean {
  return account.kind === 'ASSET' && account.tender === true && account.code !== box;
}

function bearsDifference(short: boolean): (account: Account) => boolean {
  const kind = short ? 'EXPENSE' : 'REVENUE';
  return (account) => account.kind === kind && account.tender !== false;
}

/** How many of each note and coin; whoever counts the sum alone leaves it folded. */
function Notes({ said, say }: { said: Said; say: (part: Partial<Said>) => void }) {
  const { t } = useTranslation();
  return (
    <details className={styles['notes']}>
      <summary>{t('dailyClose.byNotes')}</summary>
      <div className={styles['faces']}>
        {FACES.map((face) => (
          <label key={face}>
            <span>{t('dailyClose.face', { face })}</span>
            <input
              inputMode="numeric"
              autoComplete="off"
              value={said.pieces[face] ?? ''}
              onChange={(event) => {
                const typed = event.target.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6);
                say({ pieces: { ...said.pieces, [face]: typed }, counted: undefined });
              }}
            />
          </label>
        ))}
      </div>
    </details>
  );
}

/** Posts the slip; when something was paid meanwhile the figures come anew, and it is another slip. */
function useClose(data: ShownDay) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [command, setCommand] = useState(() => ({ id: uuidv7(), key: uuidv7() }));
  const { mutate, isPending } = useMutation({
    mutationFn: (said: Said) =>
      call('POST', `/documents/${command.id}/post`, {
        ifMatch: 0,
        key: command.key,
        body: closeSlip(command.id, data, said),
      }),
    onSuccess: () => void message.success(t('dailyClose.done', { day: data.day.slice(5) })),
    onError: (error) => {
      if (error instanceof Problem) setCommand({ id: uuidv7(), key: uuidv7() });
      void message.error(error instanceof Problem ? error.message : t('common.unreachable'));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['store-days'] }),
  });
  return { send: mutate, sending: isPending };
}
