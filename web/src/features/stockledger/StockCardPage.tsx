import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { definitionsQuery, masterQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import type { CardRow, Definitions, Id, Page as Rows } from '@/api/types';
import { named } from '@/i18n/names';
import { formatCost, formatMoney, formatQuantity } from '@/money/money';
import { DataList } from '@/ui/DataList/DataList';
import type { Column, ListSource } from '@/ui/DataList/types';
import { shortDate, shortInstant } from '@/ui/dates';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';
import { Page } from '@/ui/primitives/Page';
import { useTab } from '@/ui/tabs';

const WORTH = new Set(['unitCost', 'value', 'balanceValue']);

function cardColumns(t: TFunction, kindName: (row: CardRow) => string): Column<CardRow>[] {
  return [
    {
      key: 'businessDate',
      title: t('document.date'),
      width: 110,
      text: (row) => shortDate(row.businessDate),
    },
    { key: 'kind', title: t('stock.kind'), width: 130, text: kindName },
    { key: 'number', title: t('document.number'), width: 200, text: (row) => row.number },
    { key: 'lot', title: t('stock.lot'), width: 100, hidden: true, text: (row) => row.lot ?? '' },
    {
      key: 'quantity',
      title: t('stock.moved'),
      width: 100,
      align: 'right',
      text: (row) => formatQuantity(row.quantity),
      render: (row) => <Amount value={row.quantity} as="quantity" />,
    },
    {
      key: 'unitCost',
      title: t('stock.unitCost'),
      spare: 2,
      width: 110,
      align: 'right',
      text: (row) => formatCost(row.unitCost),
    },
    {
      key: 'value',
      title: t('stock.value'),
      width: 120,
      align: 'right',
      text: (row) => formatMoney(row.value),
      render: (row) => <Amount value={row.value} />,
    },
    {
      key: 'balanceQuantity',
      title: t('stock.balance'),
      width: 110,
      align: 'right',
      text: (row) => formatQuantity(row.balanceQuantity),
      render: (row) => <Amount value={row.balanceQuantity} as="quantity" />,
    },
    {
      key: 'balanceValue',
      title: t('stock.balanceValue'),
      spare: 3,
      width: 130,
      align: 'right',
      text: (row) => formatMoney(row.balanceValue),
      render: (row) => <Amount value={row.balanceValue} />,
    },
    {
      key: 'postedAt',
      title: t('document.postedAt'),
      spare: 1,
      width: 130,
      text: (row) => shortInstant(row.postedAt),
    },
  ];
}

function cardSource(
  t: TFunction,
  definitions: Definitions | undefined,
  cost: boolean,
): ListSource<CardRow> {
  const kindName = (row: CardRow) =>
    named(definitions?.kinds.find((kind) => kind.code === row.kind)?.name, row.kind);
  return {
    name: 'stock-card',
    queryKey: ['stock', 'card'],
    columns: cardColumns(t, kindName).filter(({ key }) => cost || !WORTH.has(key)),
    filters: [],
    page: (query, cursor, signal) =>
      call<Rows<CardRow>>('GET', '/stock/card', {
        query: { ...query, cursor },
        ...(signal ? { signal } : {}),
      }),
    rowKey: (row) => String(row.entryNo),
    open: (row) => `/documents/${row.kind}/${row.document}`,
    card: (row) => (
      <CardLines
        title={kindName(row)}
        figure={<Amount value={row.quantity} as="quantity" />}
        left={[row.number, shortDate(row.businessDate)].join(' · ')}
        right={t('stock.balanceIs', { quantity: formatQuantity(row.balanceQuantity) })}
      />
    ),
    empty: { title: t('stock.noMoves') },
    concerns: (entity, kind) => entity === 'document' && /\.(posted|reversed)$/.test(kind),
  };
}

/** Everything that moved one article in one warehouse, newest first, with the balance after each. */
export function StockCardPage() {
  const { warehouse, sku } = useParams({ from: '/stock/card/$warehouse/$sku' });
  return <Card key={`${warehouse}:${sku}`} warehouse={warehouse} sku={sku} />;
}

function Card({ warehouse, sku }: { warehouse: Id; sku: Id }) {
  const { t } = useTranslation();
  const { data: definitions } = useQuery(definitionsQuery);
  const { data: article } = useQuery(masterQuery('skus', sku));
  const { data: place } = useQuery(masterQuery('warehouses', warehouse));
  const cost = useMay()('cost.view');
  const source = useMemo(() => cardSource(t, definitions, cost), [t, definitions, cost]);
  const title = t('stock.card', { code: article?.code ?? '' });
  useTab(article === undefined ? undefined : title);
  return (
    <Page title={title} aside={[article?.name, place?.name].filter(Boolean).join(' · ')}>
      <DataList source={source} fixed={{ warehouse, sku }} />
    </Page>
  );
}
