import type { TFunction } from 'i18next';
import { call } from '@/api/client';
import type { DocumentRow, DocumentState, Kind, Page } from '@/api/types';
import { formatMoney, formatQuantity } from '@/money/money';
import { named } from '@/i18n/names';
import type { Column, Filter, ListSource } from '@/ui/DataList/types';
import { shortDate, shortInstant } from '@/ui/dates';
import { partyMaster } from '@/ui/fields/refs';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';
import { StateTag } from '@/ui/primitives/StateTag';
import { DocumentPeek } from './DocumentPeek';

const STATES: readonly DocumentState[] = ['DRAFT', 'SUBMITTED', 'POSTED', 'REVERSED'];

function columnsOf(kind: Kind, t: TFunction): Column<DocumentRow>[] {
  const priced = kind.tenders || kind.lineColumns.some(({ key }) => key === 'amount');
  const figures: Column<DocumentRow>[] = [];
  if (kind.lines) {
    figures.push({
      key: 'quantity',
      title: t('document.quantity'),
      width: 100,
      align: 'right',
      text: (row) => formatQuantity(row.quantity),
      render: (row) => <Amount value={row.quantity} as="quantity" />,
      sum: (sums) => formatQuantity(String(sums['quantity'] ?? '')),
    });
  }
  if (priced) {
    figures.push({
      key: 'amount',
      title: t('document.amount'),
      width: 130,
      align: 'right',
      text: (row) => formatMoney(row.amount),
      render: (row) => <Amount value={row.amount} />,
      sum: (sums) => formatMoney(String(sums['amount'] ?? '')),
    });
  }
  if (priced && kind.party !== 'none') {
    figures.push({
      key: 'due',
      title: t('document.due'),
      width: 120,
      align: 'right',
      text: (row) => formatMoney(row.due),
      render: (row) => <Amount value={row.due} />,
      sum: (sums) => formatMoney(String(sums['due'] ?? '')),
    });
  }
  return [
    {
      key: 'number',
      title: t('document.number'),
      width: 190,
      text: (row) => row.number ?? t('document.noNumber'),
    },
    {
      key: 'state',
      title: t('document.state'),
      width: 84,
      text: (row) => t(`state.${row.state}`),
      render: (row) => <StateTag state={row.state} />,
    },
    {
      key: 'businessDate',
      title: t('document.date'),
      width: 96,
      text: (row) => shortDate(row.businessDate),
    },
    { key: 'store', title: t('document.store'), width: 140, text: (row) => row.storeName ?? '' },
    ...(kind.party === 'none'
      ? []
      : [
          {
            key: 'party',
            title: t(`party.${kind.party}`),
            width: 180,
            text: (row: DocumentRow) => row.partyName ?? '',
          },
        ]),
    ...(kind.warehouse === 'none'
      ? []
      : [
          {
            key: 'warehouse',
            title: t('document.warehouse'),
            width: 130,
            text: (row: DocumentRow) => row.warehouseName ?? '',
          },
        ]),
    ...figures,
    {
      key: 'postedAt',
      title: t('document.postedAt'),
      width: 120,
      text: (row) => shortInstant(row.postedAt),
    },
    {
      key: 'createdBy',
      title: t('document.createdBy'),
      width: 100,
      hidden: true,
      text: (row) => row.createdBy ?? '',
    },
  ];
}

function filtersOf(kind: Kind, t: TFunction): Filter[] {
  const choices = STATES.filter(
    (state) => state !== 'SUBMITTED' || kind.actions.includes('submit'),
  ).map((state) => ({ value: state, label: t(`state.${state}`) }));
  return [
    { key: 'dates', title: t('document.date'), type: 'dates' },
    { key: 'state', title: t('document.state'), type: 'choice', choices },
    { key: 'store', title: t('document.store'), type: 'ref', master: 'stores' },
    ...(kind.warehouse === 'none'
      ? []
      : [
          {
            key: 'warehouse',
            title: t('document.warehouse'),
            type: 'ref' as const,
            master: 'warehouses',
          },
        ]),
    ...(kind.party === 'none'
      ? []
      : [
          {
            key: 'party',
            title: t(`party.${kind.party}`),
            type: 'ref' as const,
            master: partyMaster(kind),
          },
        ]),
  ];
}

/** The list of a kind of slip, from its definition. */
export function documentSource(kind: Kind, t: TFunction): ListSource<DocumentRow> {
  return {
    name: `documents.${kind.code}`,
    queryKey: ['documents', 'list'],
    columns: columnsOf(kind, t),
    filters: filtersOf(kind, t),
    page: (query, cursor, signal) =>
      call<Page<DocumentRow>>('GET', '/documents', {
        query: { ...query, cursor },
        ...(signal ? { signal } : {}),
      }),
    rowKey: (row) => row.id,
    rowVersion: (row) => row.version,
    rowTone: (row) =>
      row.state === 'DRAFT' ? 'muted' : row.state === 'REVERSED' ? 'struck' : undefined,
    open: (row) => `/documents/${row.kind}/${row.id}`,
    peek: (row) => <DocumentPeek kind={kind} id={row.id} />,
    card: (row) => (
      <CardLines
        title={row.partyName ?? row.storeName ?? named(kind.name)}
        figure={<Amount value={row.amount} />}
        left={[row.number ?? t('document.noNumber'), shortDate(row.businessDate)].join(' · ')}
        right={<StateTag state={row.state} />}
      />
    ),
    searchHint: t('documents.searchHint'),
    empty: { title: '' },
    concerns: (entity, change) => entity === 'document' && change.startsWith(`${kind.code}.`),
  };
}
