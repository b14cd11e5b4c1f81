import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import type { AgeBasis, OpenItem, Page as Rows, Side } from '@/api/types';
import { formatMoney } from '@/money/money';
import { DataList } from '@/ui/DataList/DataList';
import { sumOf } from '@/ui/DataList/sums';
import type { ListSource } from '@/ui/DataList/types';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { shortDate } from '@/ui/dates';
import { usePlace } from '@/ui/place';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';
import { Page } from '@/ui/primitives/Page';
import { useTab } from '@/ui/tabs';
import { AGES } from './ages';
import styles from './Ledger.module.css';
import { PartiesTable } from './PartiesTable';

function openSource(side: Side, basis: AgeBasis, t: TFunction): ListSource<OpenItem> {
  const overdue = (row: OpenItem) =>
    row.overdueDays ? t('ledger.overdueDays', { count: row.overdueDays }) : '';
  return {
    name: `open-items.${side.toLowerCase()}`,
    queryKey: ['open-items', 'list'],
    columns: [
      { key: 'party', title: t('books.party'), width: 200, text: (row) => row.partyName ?? '' },
      { key: 'number', title: t('document.number'), width: 190, text: (row) => row.number ?? '' },
      {
        key: 'date',
        title: t('document.date'),
        width: 96,
        spare: 2,
        text: (row) => shortDate(row.businessDate),
      },
      { key: 'due', title: t('ledger.due'), width: 96, text: (row) => shortDate(row.dueDate) },
      { key: 'overdue', title: t('ledger.overdue'), width: 100, text: overdue },
      {
        key: 'store',
        title: t('books.store'),
        width: 130,
        spare: 1,
        text: (row) => row.storeName ?? '',
      },
      {
        key: 'amount',
        title: t('allocation.amount'),
        width: 130,
        align: 'right',
        text: (row) => formatMoney(row.amount),
        render: (row) => <Amount value={row.amount} />,
      },
      {
        key: 'open',
        title: t('allocation.open'),
        width: 130,
        align: 'right',
        text: (row) => formatMoney(row.open),
        render: (row) => <Amount value={row.open} />,
        sum: (sums) => formatMoney(sumOf(sums, 'open')),
      },
    ],
    filters: [
      {
        key: 'party',
        title: t(side === 'PAYABLE' ? 'party.supplier' : 'party.customer'),
        type: 'ref',
        master: side === 'PAYABLE' ? 'suppliers' : 'customers',
      },
      { key: 'store', title: t('books.store'), type: 'ref', master: 'stores' },
      { key: 'overdue', title: t('ledger.onlyOverdue'), type: 'flag', on: 'true' },
      {
        key: 'age',
        title: t('ageing.title'),
        type: 'choice',
        choices: AGES.map(({ key, age }) => ({ value: age, label: t(`ageing.${basis}.${key}`) })),
      },
    ],
    page: (query, cursor, signal) =>
      call<Rows<OpenItem>>('GET', '/open-items', {
        query: { ...query, cursor },
        ...(signal ? { signal } : {}),
      }),
    rowKey: (row) => row.item,
    rowVersion: (row) => row.open,
    open: (row) => (row.kind ? `/documents/${row.kind}/${row.document ?? row.item}` : undefined),
    card: (row) => (
      <CardLines
        title={row.partyName ?? ''}
        figure={<Amount value={row.open} />}
        left={[row.number, shortDate(row.businessDate)].join(' · ')}
        right={overdue(row) || shortDate(row.dueDate)}
      />
    ),
    empty: {
      title: t(side === 'PAYABLE' ? 'ledger.nothingPayable' : 'ledger.nothingReceivable'),
      hint: t('ledger.nothingOpenHint'),
    },
    concerns: (entity, kind) => entity === 'document' && /\.(posted|reversed)$/.test(kind),
  };
}

/** Who owes us, or whom we owe: slip by slip, or party by party with its age. */
function OpenItemsPage({ side }: { side: Side }) {
  const { t } = useTranslation();
  const [query, narrow] = useListQuery();
  const byParty = query['view'] === 'parties';
  const setByParty = (on: boolean) => narrow({ view: on ? 'parties' : undefined });
  const basis: AgeBasis = query['basis'] === 'BOOKED' ? 'BOOKED' : 'DUE';
  const [place] = usePlace();
  const title = t(side === 'PAYABLE' ? 'page.payables' : 'page.receivables');
  useTab(title);
  const source = useMemo(() => openSource(side, basis, t), [side, basis, t]);
  const views = (
    <div className={styles['tabs']}>
      <button type="button" aria-pressed={!byParty} onClick={() => setByParty(false)}>
        {t('ledger.bySlip')}
      </button>
      <button type="button" aria-pressed={byParty} onClick={() => setByParty(true)}>
        {t('ledger.byParty')}
      </button>
    </div>
  );
  return (
    <Page title={title} aside={views} scroll={byParty}>
      {byParty ? (
        <PartiesTable
          side={side}
          basis={basis}
          store={query['store'] ?? place.store}
          onBasis={(one) => narrow({ basis: one })}
        />
      ) : (
        <DataList
          source={source}
          fixed={{ side }}
          initial={place.store ? { store: place.store } : {}}
        />
      )}
    </Page>
  );
}

export function ReceivablesPage() {
  return <OpenItemsPage side="RECEIVABLE" />;
}

export function PayablesPage() {
  return <OpenItemsPage side="PAYABLE" />;
}
