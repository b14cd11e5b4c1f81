import type { TFunction } from 'i18next';
import { call } from '@/api/client';
import type { Page, SlowBand, SlowRow } from '@/api/types';
import { formatMoney, formatQuantity } from '@/money/money';
import { sumOf } from '@/ui/DataList/sums';
import type { Column, ListQuery, ListSource } from '@/ui/DataList/types';
import { shortDate } from '@/ui/dates';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';

export const BANDS: readonly SlowBand[] = ['SELLING', 'OVER_30', 'OVER_60', 'OVER_90', 'OVER_180'];

const ORDERS = ['WORTH', 'ON_HAND', 'IDLE', 'SOLD'] as const;

/** How what lies sells is asked for, a page at a time. */
export function slowPage(query: ListQuery, cursor: string | undefined, signal?: AbortSignal) {
  return call<Page<SlowRow>>('GET', '/stock/slow', {
    query: { ...query, cursor },
    ...(signal ? { signal } : {}),
  });
}

function pieces(
  key: 'onHand' | 'sold30' | 'sold60' | 'sold90',
  title: string,
  more: Partial<Column<SlowRow>> = {},
): Column<SlowRow> {
  return {
    key,
    title,
    width: 84,
    align: 'right',
    text: (row) => formatQuantity(row[key]),
    render: (row) => <Amount value={row[key]} as="quantity" />,
    ...more,
  };
}

function day(
  key: 'firstCame' | 'lastCame' | 'lastSold',
  title: string,
  more: Partial<Column<SlowRow>> = {},
): Column<SlowRow> {
  return { key, title, width: 100, text: (row) => shortDate(row[key]), ...more };
}

function slowColumns(t: TFunction, cost: boolean, stores: boolean): Column<SlowRow>[] {
  return [
    { key: 'code', title: t('stock.code'), width: 130, text: (row) => row.code },
    { key: 'name', title: t('stock.name'), width: 180, text: (row) => row.name },
    ...(stores
      ? [
          {
            key: 'store',
            title: t('document.store'),
            width: 130,
            text: (row: SlowRow) => row.storeName ?? '',
          },
        ]
      : []),
    pieces('onHand', t('slow.onHand'), {
      sort: 'ON_HAND',
      sum: (sums) => formatQuantity(sumOf(sums, 'onHand')),
    }),
    ...(cost
      ? [
          {
            key: 'worth',
            title: t('slow.worth'),
            width: 120,
            align: 'right' as const,
            sort: 'WORTH',
            text: (row: SlowRow) => formatMoney(row.worth),
            sum: (sums: Record<string, unknown>) => formatMoney(sumOf(sums, 'worth')),
          },
        ]
      : []),
    {
      key: 'idle',
      title: t('slow.idle'),
      width: 110,
      align: 'right',
      sort: 'IDLE',
      text: (row) => String(row.idleDays),
    },
    day('lastSold', t('slow.lastSold'), {
      text: (row) => (row.lastSold === undefined ? t('slow.longAgo') : shortDate(row.lastSold)),
    }),
    day('lastCame', t('slow.lastCame'), { spare: 3 }),
    day('firstCame', t('slow.firstCame'), { spare: 1 }),
    pieces('sold30', t('slow.sold30'), { spare: 5 }),
    pieces('sold60', t('slow.sold60'), { spare: 2 }),
    pieces('sold90', t('slow.sold90'), { sort: 'SOLD' }),
    {
      key: 'cover',
      title: t('slow.cover'),
      width: 90,
      spare: 4,
      align: 'right',
      text: (row) => (row.coverDays === undefined ? '∞' : String(row.coverDays)),
    },
  ];
}

/** What lies and how it sells; an article in one place opens its card, anything else its rows of the stock list. */
export function slowSource(
  t: TFunction,
  cost: boolean,
  phone: boolean,
  query: ListQuery,
): ListSource<SlowRow> {
  const orders = ORDERS.filter((one) => cost || one !== 'WORTH');
  return {
    name: 'slow-stock',
    queryKey: ['slow', 'list'],
    sorted: cost ? 'WORTH' : 'ON_HAND',
    columns: slowColumns(t, cost, query['byStore'] === 'true'),
    filters: [
      {
        key: 'band',
        title: t('slow.band'),
        type: 'choice',
        choices: BANDS.map((value) => ({ value, label: t(`slow.bands.${value}`) })),
      },
      { key: 'store', title: t('document.store'), type: 'ref', master: 'stores' },
      { key: 'category', title: t('stock.category'), type: 'ref', master: 'categories' },
      { key: 'bySku', title: t('slow.bySku'), type: 'flag', on: 'true' },
      { key: 'byStore', title: t('slow.perStore'), type: 'flag', on: 'true' },
      ...(phone
        ? [
            {
              key: 'sort',
              title: t('margin.order'),
              type: 'choice' as const,
              choices: orders.map((value) => ({ value, label: t(`slow.sort.${value}`) })),
            },
          ]
        : []),
    ],
    page: slowPage,
    rowKey: (row) => `${row.item}:${row.store ?? ''}`,
    open: (row) => {
      if (query['bySku'] === 'true' && row.warehouse !== undefined) {
        return `/stock/card/${row.warehouse}/${row.item}`;
      }
      const store = row.store ?? query['store'];
      const search = { q: row.code, nonzero: 'true', ...(store ? { store } : {}) };
      return `/stock?${new URLSearchParams(search).toString()}`;
    },
    card: (row) => (
      <CardLines
        title={row.name}
        figure={
          row.worth === undefined ? (
            <Amount value={row.onHand} as="quantity" />
          ) : (
            <Amount value={row.worth} />
          )
        }
        left={[row.code, row.storeName, formatQuantity(row.onHand)].filter(Boolean).join(' · ')}
        right={`${t(`slow.bands.${row.band}`)} · ${t('slow.days', { count: row.idleDays })}`}
      />
    ),
    empty: { title: t('slow.empty'), hint: t('slow.emptyHint') },
  };
}
