import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trialBalanceQuery } from '@/api/queries';
import type { TrialBalance } from '@/api/types';
import { compare, isNegative, isZero, negate, sum } from '@/money/decimal';
import { formatMoney } from '@/money/money';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { drillTo } from '@/ui/drill';
import { usePlace } from '@/ui/place';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { useIsPhone } from '@/ui/useIsPhone';
import { DaySpan } from './DaySpan';
import styles from './Ledger.module.css';

/** Opening, turnover and closing of every account; that it balances is said at the top. */
export function TrialBalancePage() {
  const { t } = useTranslation();
  useTab(t('page.trialBalance'));
  const [place] = usePlace();
  const [query] = useListQuery();
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
        <DaySpan answered={data} />
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

type Row = TrialBalance['items'][number];

const SPANS = ['opening', 'turnover', 'closing'] as const;
const SIDES = SPANS.flatMap(() => ['books.debit', 'books.credit'] as const);

/** Debit and credit of an account's opening, turnover and closing: a balance stands on one side only. */
function sidesOf(row: Row): string[] {
  const balance = (value: string) => (isNegative(value) ? ['0', negate(value)] : [value, '0']);
  return [...balance(row.opening), row.debit, row.credit, ...balance(row.closing)];
}

function Rows({ data }: { data: TrialBalance }) {
  const { t } = useTranslation();
  const rows = data.items.map((row) => ({ row, sides: sidesOf(row) }));
  const sums = SIDES.map((_, at) => sum(rows.map(({ sides }) => sides[at] ?? '0')));
  if (useIsPhone()) return <Cards rows={rows} />;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th rowSpan={2} className={styles['account']}>
              {t('books.account')}
            </th>
            {SPANS.map((span) => (
              <th key={span} colSpan={2} className={styles['span']}>
                {t(`ledger.${span}`)}
              </th>
            ))}
          </tr>
          <tr>
            {SIDES.map((side, at) => (
              <th key={at} className={styles['figure']}>
                {t(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, sides }) => (
            <tr key={row.account.code}>
              <td className={styles['account']}>
                <Link
                  {...drillTo(
                    row.drill ?? { list: 'journal', query: { account: row.account.code } },
                  )}
                >
                  {row.account.code} {row.account.name}
                </Link>
              </td>
              <Figures values={sides} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className={styles['account']}>{t('books.total')}</td>
            <Figures values={sums} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Three pairs of figures have no room beside each other on a phone: the balance stands out, the rest below it. */
function Cards({ rows }: { rows: readonly { row: Row; sides: string[] }[] }) {
  const { t } = useTranslation();
  const pair = (debit = '0', credit = '0') => (
    <>
      {!isZero(debit) && `${t('books.debit')} ${formatMoney(debit)} `}
      {!isZero(credit) && `${t('books.credit')} ${formatMoney(credit)}`}
      {isZero(debit) && isZero(credit) && '–'}
    </>
  );
  return (
    <ul className={styles['cards']}>
      {rows.map(({ row, sides: [o1, o2, t1, t2, c1, c2] }) => (
        <li key={row.account.code}>
          <CardLines
            title={
              <Link
                {...drillTo(row.drill ?? { list: 'journal', query: { account: row.account.code } })}
              >
                {row.account.code} {row.account.name}
              </Link>
            }
            figure={pair(c1, c2)}
            left={
              <>
                {t('ledger.opening')} {pair(o1, o2)}
              </>
            }
            right={pair(t1, t2)}
          />
        </li>
      ))}
    </ul>
  );
}

function Figures({ values }: { values: readonly string[] }) {
  return values.map((value, at) => (
    <td key={at} className={styles['figure']}>
      <Amount value={value} />
    </td>
  ));
}
