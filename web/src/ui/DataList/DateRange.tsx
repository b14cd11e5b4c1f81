import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysFrom, shortDate, todayHere } from '../dates';
import { DateField } from '../fields/DateField';
import styles from './DataList.module.css';

type Set = (part: { from?: string | undefined; to?: string | undefined }) => void;
type Named = 'today' | 'yesterday' | 'week' | 'month' | 'lastMonth';

/** The spans people ask for by name. */
export function spans(today: string): Record<Named, [string, string]> {
  const first = `${today.slice(0, 8)}01`;
  const lastOfBefore = daysFrom(first, -1);
  return {
    today: [today, today],
    yesterday: [daysFrom(today, -1), daysFrom(today, -1)],
    week: [daysFrom(today, -6), today],
    month: [first, today],
    lastMonth: [`${lastOfBefore.slice(0, 8)}01`, lastOfBefore],
  };
}

export function rangeWords(
  from: string | undefined,
  to: string | undefined,
  t: TFunction,
): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  const named = Object.entries(spans(todayHere())) as [Named, [string, string]][];
  const found = named.find(([, [start, end]]) => start === from && end === to);
  if (found) return t(`dates.${found[0]}`);
  return from === to ? shortDate(from) : `${shortDate(from)} ~ ${shortDate(to)}`;
}

export function DateRange({
  from,
  to,
  set,
}: {
  from: string | undefined;
  to: string | undefined;
  set: Set;
}) {
  const { t } = useTranslation();
  const [start, setStart] = useState(from ?? '');
  const [end, setEnd] = useState(to ?? '');
  const named = Object.entries(spans(todayHere())) as [Named, [string, string]][];
  return (
    <form
      className={styles['pop']}
      onSubmit={(event) => {
        event.preventDefault();
        set({ from: start || undefined, to: end || undefined });
      }}
    >
      {named.map(([name, [first, last]]) => (
        <button
          key={name}
          type="button"
          className={styles['choice']}
          aria-pressed={first === from && last === to}
          onClick={() => set({ from: first, to: last })}
        >
          {t(`dates.${name}`)}
        </button>
      ))}
      <div className={styles['dates']}>
        <DateField
          label={t('dates.from')}
          value={start}
          onChange={(date) => setStart(date ?? '')}
        />
        ~
        <DateField label={t('dates.to')} value={end} onChange={(date) => setEnd(date ?? '')} />
      </div>
      <button type="submit" className={styles['news']}>
        {t('dates.apply')}
      </button>
    </form>
  );
}
