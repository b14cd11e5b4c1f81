import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { closesQuery } from '@/api/dayQueries';
import type { DayClosed, Id } from '@/api/types';
import { shortDate } from '@/ui/dates';
import { Amount } from '@/ui/primitives/Amount';
import styles from './Close.module.css';

type Row = { day: string; close: DayClosed | undefined };

/** The closes of the last month, newest first, and the days that have none between them. */
export function Closes({ store, onDay }: { store: Id; onDay: (day: string) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(closesQuery(store));
  if (data === undefined) return null;
  const rows: Row[] = [
    ...data.items.map((close): Row => ({ day: close.day, close })),
    ...data.missing.map((day): Row => ({ day, close: undefined })),
  ].toSorted((a, b) => b.day.localeCompare(a.day));
  if (rows.length === 0) return null;
  const figure = styles['figure'];
  return (
    <section className={styles['card']} aria-label={t('dailyClose.list')}>
      <h2>{t('dailyClose.list')}</h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('document.date')}</th>
            <th>{t('document.number')}</th>
            <th className={figure}>{t('dailyClose.difference')}</th>
            <th className={figure}>{t('dailyClose.left')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, close }) => (
            <tr key={close?.document ?? day} className={close?.reopened ? styles['struck'] : ''}>
              <td>
                <button type="button" className={styles['plain']} onClick={() => onDay(day)}>
                  {shortDate(day)}
                </button>
              </td>
              <td>
                {close ? (
                  <Link
                    to="/documents/$kind/$id"
                    params={{ kind: 'daily-close', id: close.document }}
                  >
                    {close.number}
                  </Link>
                ) : (
                  <span className={styles['off']}>{t('dailyClose.notClosed')}</span>
                )}
                {close?.reopened && ` ${t('dailyClose.reopened')}`}
              </td>
              <td className={figure}>{close && <Amount value={close.difference} />}</td>
              <td className={figure}>{close && <Amount value={close.cash} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
