import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { cashAccountsQuery } from '@/api/ledgerQueries';
import { definitionsQuery } from '@/api/queries';
import type { CashJournal, CashLine, CashMoved, Kind } from '@/api/types';
import { named } from '@/i18n/names';
import { sum } from '@/money/decimal';
import { formatMoney } from '@/money/money';
import { DataList } from '@/ui/DataList/DataList';
import { sumOf } from '@/ui/DataList/sums';
import type { Column, ListSource } from '@/ui/DataList/types';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { shortDate } from '@/ui/dates';
import { usePlace } from '@/ui/place';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { DaySpan } from './DaySpan';
import styles from './Ledger.module.css';
import { TakeAway } from './TakeAway';

const FIGURES = ['opening', 'in', 'out', 'closing'] as const;

/** Cash and bank: all accounts with what moved, and of one of them every coming and going. */
export function CashJournalPage() {
  const { t } = useTranslation();
  useTab(t('page.cashJournal'));
  const [query] = useListQuery();
  return query['account'] === undefined ? <Accounts /> : <OneAccount code={query['account']} />;
}

function useDays() {
  const [place] = usePlace();
  const [query, narrow] = useListQuery();
  const store = query['store'] ?? place.store;
  const days = {
    ...(query['from'] ? { from: query['from'] } : {}),
    ...(query['to'] ? { to: query['to'] } : {}),
    ...(store ? { store } : {}),
  };
  return { days, narrow, accounts: useQuery(cashAccountsQuery(days)) };
}

function Accounts() {
  const { t } = useTranslation();
  const { days, accounts } = useDays();
  const data = accounts.data;
  const heads = FIGURES.map((figure) => t(`cash.${figure}`));
  return (
    <Page
      title={t('page.cashJournal')}
      scroll
      actions={
        data && (
          <TakeAway
            name="cash"
            head={[t('books.account'), ...heads]}
            rows={data.items.map((row) => [
              `${row.account} ${row.name}`,
              ...FIGURES.map((figure) => row[figure]),
            ])}
            figures={1}
          />
        )
      }
    >
      <div className={styles['bar']}>
        <DaySpan answered={data} />
      </div>
      {accounts.error && <Failure error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.isPending && <Loading rows={6} />}
      {data && (
        <Table heads={heads} items={data.items} days={{ ...days, from: data.from, to: data.to }} />
      )}
    </Page>
  );
}

interface TableProps {
  heads: readonly string[];
  items: readonly CashMoved[];
  days: Record<string, string>;
}

function Table({ heads, items, days }: TableProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th className={styles['account']}>{t('books.account')}</th>
            {heads.map((head, at) => (
              <th key={head} className={figureClass(FIGURES[at])}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.account}>
              <td className={styles['account']}>
                <Link to="/cash-journal" search={{ ...days, account: row.account } as never}>
                  {row.account} {row.name}
                </Link>
              </td>
              {FIGURES.map((figure) => (
                <td key={figure} className={figureClass(figure)}>
                  <Amount value={row[figure]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className={styles['account']}>{t('books.total')}</td>
            {FIGURES.map((figure) => (
              <td key={figure} className={figureClass(figure)}>
                <Amount value={sum(items.map((row) => row[figure]))} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** On a phone what was there before gives way: what is there now must be seen. */
function figureClass(figure: string | undefined): string {
  return `${styles['figure'] ?? ''} ${figure === 'opening' ? (styles['wide'] ?? '') : ''}`;
}

function OneAccount({ code }: { code: string }) {
  const { t } = useTranslation();
  const { days, narrow, accounts } = useDays();
  const definitions = useQuery(definitionsQuery);
  const account = accounts.data?.items.find((row) => row.account === code);
  const source = useMemo(() => cashSource(t, definitions.data?.kinds ?? []), [t, definitions.data]);
  return (
    <Page
      title={`${code} ${account?.name ?? ''}`}
      aside={
        account && (
          <span>
            {t('cash.opening')} <Amount value={account.opening} /> · {t('cash.closing')}{' '}
            <Amount value={account.closing} />
          </span>
        )
      }
      actions={
        <button
          type="button"
          className={styles['back']}
          onClick={() => narrow({ account: undefined })}
        >
          {t('cash.all')}
        </button>
      }
    >
      <DataList source={source} fixed={{ account: code }} initial={days} />
    </Page>
  );
}

function figure(key: 'in' | 'out' | 'balance', title: string): Column<CashLine> {
  return {
    key,
    title,
    width: 130,
    align: 'right',
    text: (row) => formatMoney(row[key]),
    render: (row) => <Amount value={row[key]} />,
    ...(key === 'balance' ? {} : { sum: (sums) => formatMoney(sumOf(sums, key)) }),
  };
}

function cashSource(t: TFunction, kinds: readonly Kind[]): ListSource<CashLine> {
  const kindName = (row: CashLine) =>
    named(kinds.find(({ code }) => code === row.kind)?.name, row.kind ?? '');
  const text = (key: string, title: string, width: number, of: (row: CashLine) => string) => ({
    key,
    title,
    width,
    text: of,
  });
  return {
    name: 'cash-journal',
    queryKey: ['journal', 'cash-lines'],
    columns: [
      text('date', t('document.date'), 96, (row) => shortDate(row.businessDate)),
      text('number', t('document.number'), 190, (row) => row.number ?? ''),
      { ...text('kind', t('document.kind'), 130, kindName), spare: 2 },
      { ...text('store', t('books.store'), 140, (row) => row.storeName ?? ''), spare: 1 },
      { ...text('memo', t('books.memo'), 140, (row) => row.memo ?? ''), hidden: true },
      figure('in', t('cash.in')),
      figure('out', t('cash.out')),
      figure('balance', t('ledger.balance')),
    ],
    filters: [
      { key: 'dates', title: t('document.date'), type: 'dates' },
      { key: 'store', title: t('books.store'), type: 'ref', master: 'stores' },
    ],
    page: async (query, cursor, signal) => {
      const journal = await call<CashJournal>('GET', '/cash-journal', {
        query: { ...query, cursor },
        ...(signal ? { signal } : {}),
      });
      return {
        items: journal.items,
        next: journal.next ?? null,
        sums: { in: journal.in, out: journal.out },
      };
    },
    rowKey: (row) => `${row.document}:${String(row.lineNo)}`,
    open: (row) => (row.kind ? `/documents/${row.kind}/${row.document}` : undefined),
    card: (row) => (
      <CardLines
        title={kindName(row)}
        figure={<Amount value={row.balance} />}
        left={[row.number, shortDate(row.businessDate)].join(' · ')}
        right={`+${formatMoney(row.in)} −${formatMoney(row.out)}`}
      />
    ),
    empty: { title: t('cash.nothing') },
    concerns: (entity, kind) => entity === 'document' && /\.(posted|reversed)$/.test(kind),
  };
}
