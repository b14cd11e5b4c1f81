import type { TFunction } from 'i18next';
import { call } from '@/api/client';
import type { MarginBy, MarginRow, MarginSlip, Page } from '@/api/types';
import { formatMoney, formatPercent, formatQuantity } from '@/money/money';
import { sumOf } from '@/ui/DataList/sums';
import type { Column, Filter, ListQuery, ListSource } from '@/ui/DataList/types';
import { unsorted } from '@/ui/DataList/unsorted';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';

export const BREAKDOWNS: readonly MarginBy[] = [
  'STORE',
  'STYLE',
  'SKU',
  'CATEGORY',
  'BRAND',
  'CUSTOMER',
  'PERSON',
];

type Figures = Pick<MarginRow, 'quantity' | 'net'> &
  Partial<Pick<MarginRow, 'cost' | 'profit' | 'rate' | 'share'>>;

function money<Row extends Figures>(
  key: 'net' | 'cost' | 'profit',
  title: string,
  sort?: string,
): Column<Row> {
  return {
    key,
    title,
    width: 120,
    align: 'right',
    ...(sort === undefined ? {} : { sort }),
    text: (row) => formatMoney(row[key]),
    render: (row) => <Amount value={row[key]} />,
    sum: (sums) => formatMoney(sumOf(sums, key)),
  };
}

function pieces<Row extends Figures>(title: string, sort?: string): Column<Row> {
  return {
    key: 'quantity',
    title,
    width: 90,
    align: 'right',
    ...(sort === undefined ? {} : { sort }),
    text: (row) => formatQuantity(row.quantity),
    render: (row) => <Amount value={row.quantity} as="quantity" />,
    sum: (sums) => formatQuantity(sumOf(sums, 'quantity')),
  };
}

function part<Row extends Figures>(
  key: 'rate' | 'share',
  title: string,
  sort?: string,
): Column<Row> {
  return {
    key,
    title,
    width: 90,
    spare: 2,
    align: 'right',
    ...(sort === undefined ? {} : { sort }),
    text: (row) => formatPercent(row[key]),
    sum: (sums) => formatPercent(sumOf(sums, key)),
  };
}

/** How a row is called; who is nobody in particular has a name of ours. */
export function nameOf(row: MarginRow, by: MarginBy, t: TFunction): string {
  if (row.key === 'other') return t('margin.other');
  if (row.key === 'none') return t(`margin.none.${by}`);
  return row.name ?? row.code ?? t('stock.notYours');
}

/** Who earns what, broken down as the address says. */
export function marginSource(
  t: TFunction,
  by: MarginBy,
  asked: ListQuery,
  filters: Filter[],
  cost: boolean,
): ListSource<MarginRow> {
  return {
    name: `margins-${by.toLowerCase()}`,
    queryKey: ['margins', 'list'],
    sorted: 'NET',
    columns: [
      {
        key: 'name',
        title: t(`margin.by.${by}`),
        width: 220,
        sort: 'NAME',
        text: (row) => nameOf(row, by, t),
      },
      {
        key: 'code',
        title: by === 'STYLE' || by === 'SKU' ? t('stock.code') : t('margin.code'),
        width: 130,
        spare: 1,
        text: (row) => row.code ?? '',
      },
      pieces<MarginRow>(t('margin.quantity'), 'QUANTITY'),
      money<MarginRow>('net', t('margin.net'), 'NET'),
      part<MarginRow>('share', t('margin.share')),
      ...(cost
        ? [
            money<MarginRow>('cost', t('margin.cost'), 'COST'),
            money<MarginRow>('profit', t('margin.profit'), 'PROFIT'),
            part<MarginRow>('rate', t('margin.rate'), 'RATE'),
          ]
        : []),
    ],
    filters,
    page: (query, cursor, signal) =>
      call<Page<MarginRow>>('GET', '/margins', {
        query: { ...query, cursor },
        ...(signal ? { signal } : {}),
      }),
    rowKey: (row) => row.key,
    rowVersion: (row) => row.net,
    open: (row) => {
      const more = new URLSearchParams({
        ...unsorted(asked),
        key: row.key,
        name: nameOf(row, by, t),
      });
      return `/margins/slips?${more.toString()}`;
    },
    card: (row) => (
      <CardLines
        title={nameOf(row, by, t)}
        figure={<Amount value={row.net} />}
        left={`${t('margin.quantity')} ${formatQuantity(row.quantity)}`}
        right={
          row.profit === undefined
            ? formatPercent(row.share)
            : `${t('margin.profit')} ${formatMoney(row.profit)} · ${formatPercent(row.rate)}`
        }
      />
    ),
    empty: { title: t('margin.empty'), hint: t('margin.emptyHint') },
  };
}

/** The slips behind a figure. */
export function slipSource(
  t: TFunction,
  kindName: (slip: MarginSlip) => string,
  filters: Filter[],
  cost: boolean,
): ListSource<MarginSlip> {
  return {
    name: 'margin-slips',
    queryKey: ['margins', 'slips'],
    columns: [
      {
        key: 'number',
        title: t('document.number'),
        width: 190,
        text: (row) => row.number ?? t('margin.ofHeadquarters'),
      },
      {
        key: 'businessDate',
        title: t('document.date'),
        width: 100,
        text: (row) => row.businessDate,
      },
      { key: 'kind', title: t('stock.kind'), width: 120, text: kindName },
      {
        key: 'store',
        title: t('document.store'),
        width: 130,
        spare: 2,
        text: (row) => row.storeName ?? '',
      },
      {
        key: 'customer',
        title: t('margin.by.CUSTOMER'),
        width: 130,
        spare: 1,
        text: (row) => row.customerName ?? '',
      },
      pieces<MarginSlip>(t('margin.quantity')),
      money<MarginSlip>('net', t('margin.net')),
      ...(cost
        ? [
            money<MarginSlip>('cost', t('margin.cost')),
            money<MarginSlip>('profit', t('margin.profit')),
          ]
        : []),
    ],
    filters,
    page: (query, cursor, signal) =>
      call<Page<MarginSlip>>('GET', '/margins/slips', {
        query: { ...query, cursor },
        ...(signal ? { signal } : {}),
      }),
    rowKey: (row) => row.document,
    open: (row) => (row.kind === undefined ? undefined : `/documents/${row.kind}/${row.document}`),
    card: (row) => (
      <CardLines
        title={row.number ?? t('margin.ofHeadquarters')}
        figure={<Amount value={row.net} />}
        left={`${row.businessDate} ${kindName(row)}`}
        right={row.profit === undefined ? '' : `${t('margin.profit')} ${formatMoney(row.profit)}`}
      />
    ),
    empty: { title: t('margin.empty'), hint: t('margin.emptyHint') },
  };
}
