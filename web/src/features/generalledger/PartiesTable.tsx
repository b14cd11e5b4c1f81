import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { partiesOpenQuery } from '@/api/queries';
import type { Ageing, Id } from '@/api/types';
import { drillTo } from '@/ui/drill';
import { Amount } from '@/ui/primitives/Amount';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import styles from './Ledger.module.css';

const AGES: readonly (keyof Ageing)[] = [
  'notDue',
  'days30',
  'days60',
  'days90',
  'older',
  'credits',
];

/** Party by party, who owes most first, and how late it is. */
export function PartiesTable({
  side,
  store,
}: {
  side: 'RECEIVABLE' | 'PAYABLE';
  store: Id | undefined;
}) {
  const { t } = useTranslation();
  const parties = useQuery(partiesOpenQuery(side, store));
  if (parties.error)
    return <Failure error={parties.error} onRetry={() => void parties.refetch()} />;
  if (parties.data === undefined) return <Loading rows={8} />;
  if (parties.data.length === 0) {
    return (
      <Empty
        title={t(side === 'PAYABLE' ? 'ledger.nothingPayable' : 'ledger.nothingReceivable')}
        hint={t('ledger.nothingOpenHint')}
      />
    );
  }
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('books.party')}</th>
            <th className={styles['figure']}>{t('allocation.open')}</th>
            {AGES.map((age) => (
              <th key={age} className={styles['figure']}>
                {t(`ageing.${age}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.data.map((party) => (
            <tr key={party.party}>
              <td>
                <Link
                  {...drillTo(
                    party.drill ?? { list: 'open-items', query: { side, party: party.party } },
                  )}
                >
                  {party.code} {party.partyName}
                </Link>
              </td>
              <td className={styles['figure']}>
                <Amount value={party.sums.open} />
              </td>
              {AGES.map((age) => (
                <td key={age} className={styles['figure']}>
                  <Amount value={party.sums.ageing[age]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
