import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trialBalanceQuery } from '@/api/queries';
import type { TrialBalance } from '@/api/types';
import { compare, isZero } from '@/money/decimal';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { drillTo } from '@/ui/drill';
import { DateField } from '@/ui/fields/DateField';
import { usePlace } from '@/ui/place';
import { Amount } from '@/ui/primitives/Amount';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './Ledger.module.css';

/** Opening, turnover and closing of every account; that it balances is said at the top. */
export function TrialBalancePage() {
  const { t } = useTranslation();
  useTab(t('page.trialBalance'));
  const [place] = usePlace();
  const [query, narrow] = useListQuery();
  const span = {
    ...(query['from'] ? { from: query['from'] } : {}),
    ...(query['to'] ? { to: query['to'] } : {}),
  };
  const trial = useQuery(
    trialBalanceQuery({ ...span, ...(place.store ? { store: place.store } : {}) }),
  );
  const data = trial.data;
  return (
    <Page title={t('page.trialBalance')} scroll>
      <div className={styles['bar']}>
        <span className={styles['date']}>
          <DateField
            label={t('dates.from')}
            value={query['from'] ?? data?.from ?? ''}
            onChange={(from) => narrow({ from })}
          />
        </span>
        ~
        <span className={styles['date']}>
          <DateField
            label={t('dates.to')}
            value={query['to'] ?? data?.to ?? ''}
            onChange={(to) => narrow({ to })}
          />
        </span>
        {data && <Balanced sums={data.sums} />}
      </div>
      {trial.error && <Failure error={trial.error} onRetry={() => void trial.refetch()} />}
      {trial.isPending && <Loading rows={10} />}
      {data?.items.length === 0 && (
        <Empty title={t('ledger.noJournal')} hint={t('ledger.noJournalHint')} />
      )}
      {data && data.items.length > 0 && <Rows data={data} />}
    </Page>
  );
}

function Balanced({ sums }: { sums: TrialBalance['sums'] }) {
  const { t } = useTranslation();
  const even = compare(sums.debit, sums.credit) === 0 && isZero(sums.closing);
  return (
    <strong className={even ? styles['even'] : styles['broken']}>
      {even ? t('ledger.balanced') : t('ledger.notBalanced')}
    </strong>
  );
}

function Rows({ data }: { data: TrialBalance }) {
  const { t } = useTranslation();
  const figures = ['opening', 'debit', 'credit', 'closing'] as const;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('books.account')}</th>
            {figures.map((key) => (
              <th key={key} className={styles['figure']}>
                {t(`ledger.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.items.map((row) => (
            <tr key={row.account.code}>
              <td>
                <Link
                  {...drillTo(
                    row.drill ?? { list: 'journal', query: { account: row.account.code } },
                  )}
                >
                  {row.account.code} {row.account.name}
                </Link>
              </td>
              {figures.map((key) => (
                <td key={key} className={styles['figure']}>
                  <Amount value={row[key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{t('books.total')}</td>
            {figures.map((key) => (
              <td key={key} className={styles['figure']}>
                <Amount value={data.sums[key]} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
