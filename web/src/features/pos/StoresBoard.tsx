import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { storeDaysQuery } from '@/api/dayQueries';
import type { Id } from '@/api/types';
import { shortDate } from '@/ui/dates';
import { Amount } from '@/ui/primitives/Amount';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import styles from './Close.module.css';

/** All stores at a glance: up to which day each is closed, what is missing, and what the last count gave. */
export function StoresBoard({ onStore }: { onStore: (store: Id) => void }) {
  const { t } = useTranslation();
  const stores = useQuery(storeDaysQuery);
  if (stores.error) return <Failure error={stores.error} onRetry={() => void stores.refetch()} />;
  if (stores.data === undefined) return <Loading rows={6} />;
  if (stores.data.length === 0)
    return (
      <Empty
        title={t('dailyClose.noStores')}
        hint={t('dailyClose.noStoresHint')}
        action={<Link to="/org">{t('page.org')}</Link>}
      />
    );
  const behind = stores.data.filter(({ missing }) => missing.length > 0).length;
  const figure = styles['figure'];
  return (
    <section className={styles['card']} aria-label={t('dailyClose.allStores')}>
      <p className={behind > 0 ? styles['off'] : styles['even']}>
        {behind > 0 ? t('dailyClose.behind', { count: behind }) : t('dailyClose.noneBehind')}
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('books.store')}</th>
            <th>{t('dailyClose.through')}</th>
            <th>{t('dailyClose.missingDays')}</th>
            <th className={figure}>{t('dailyClose.difference')}</th>
            <th className={figure}>{t('dailyClose.left')}</th>
          </tr>
        </thead>
        <tbody>
          {stores.data.map((row) => (
            <tr key={row.store}>
              <td>
                <button
                  type="button"
                  className={styles['plain']}
                  onClick={() => onStore(row.store)}
                >
                  {row.storeName}
                </button>
              </td>
              <td>{row.closedThrough ? shortDate(row.closedThrough) : '–'}</td>
              <td className={row.missing.length > 0 ? styles['off'] : ''}>
                {row.missing.length === 0
                  ? t('dailyClose.none')
                  : `${t('dailyClose.days', { count: row.missing.length })}：${row.missing
                      .slice(0, 5)
                      .map((day) => day.slice(5))
                      .join('、')}`}
              </td>
              <td className={figure}>{row.last && <Amount value={row.last.difference} />}</td>
              <td className={figure}>{row.last && <Amount value={row.last.cash} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
