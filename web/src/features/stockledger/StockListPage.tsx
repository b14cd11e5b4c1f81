import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/rights';
import type { StockRow } from '@/api/types';
import { formatCost, formatMoney, formatQuantity } from '@/money/money';
import { DataList } from '@/ui/DataList/DataList';
import { rowsAndSums } from '@/ui/DataList/rowsAndSums';
import { sumOf } from '@/ui/DataList/sums';
import type { Column, ListSource } from '@/ui/DataList/types';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';
import { Page } from '@/ui/primitives/Page';
import { useTab } from '@/ui/tabs';
import { FigureCell, type FigureKey } from './FigureCell';
import { StockPeek } from './StockPeek';

function quantityColumn(key: FigureKey, title: string, spare?: number): Column<StockRow> {
  return {
    key,
    title,
    width: 96,
    align: 'right',
    ...(spare === undefined ? {} : { spare }),
    text: (row) => formatQuantity(row[key]),
    render: (row) => <FigureCell row={row} figure={key} />,
    sum: (sums) => formatQuantity(sumOf(sums, key)),
  };
}

/** What it is worth, for who may see what things cost. */
function worthColumns(t: TFunction): Column<StockRow>[] {
  return [
    {
      key: 'unitCost',
      title: t('stock.unitCost'),
      width: 100,
      spare: 1,
      align: 'right',
      text: (row) => formatCost(row.unitCost),
    },
    {
      key: 'value',
      title: t('stock.value'),
      width: 120,
      spare: 4,
      align: 'right',
      text: (row) => formatMoney(row.value),
      render: (row) => <Amount value={row.value} />,
      sum: (sums) => formatMoney(sumOf(sums, 'value')),
    },
  ];
}

function stockSource(t: TFunction, cost: boolean, imports: boolean): ListSource<StockRow> {
  return {
    name: 'stock',
    queryKey: ['stock', 'list'],
    columns: [
      { key: 'skuCode', title: t('stock.code'), width: 150, text: (row) => row.skuCode },
      { key: 'name', title: t('stock.name'), width: 200, text: (row) => row.name },
      { key: 'color', title: t('document.color'), width: 80, text: (row) => row.color ?? '' },
      { key: 'size', title: t('document.size'), width: 64, text: (row) => row.size ?? '' },
      {
        key: 'barcode',
        title: t('stock.barcode'),
        width: 130,
        hidden: true,
        text: (row) => row.barcode ?? '',
      },
      {
        key: 'warehouse',
        title: t('document.warehouse'),
        width: 140,
        text: (row) => row.warehouseName,
      },
      quantityColumn('onHand', t('stock.onHand')),
      quantityColumn('reserved', t('stock.reserved'), 3),
      quantityColumn('available', t('stock.available'), 5),
      quantityColumn('inTransit', t('stock.inTransit'), 2),
      ...(cost ? worthColumns(t) : []),
    ],
    filters: [
      { key: 'warehouse', title: t('document.warehouse'), type: 'ref', master: 'warehouses' },
      { key: 'category', title: t('stock.category'), type: 'ref', master: 'categories' },
      { key: 'nonzero', title: t('stock.nonzero'), type: 'flag', on: 'true', off: 'false' },
    ],
    ...rowsAndSums<StockRow>('/stock'),
    rowKey: (row) => `${row.warehouse}:${row.sku}`,
    rowVersion: (row) => row.onHand,
    open: (row) => `/stock/card/${row.warehouse}/${row.sku}`,
    peek: (row) => <StockPeek row={row} />,
    card: (row) => (
      <CardLines
        title={row.name}
        figure={<Amount value={row.onHand} as="quantity" />}
        left={[row.skuCode, row.color, row.size].filter(Boolean).join(' ')}
        right={row.warehouseName}
      />
    ),
    searchHint: t('stock.searchHint'),
    empty: {
      title: t('stock.empty'),
      hint: t('stock.emptyHint'),
      action: imports ? <Link to="/imports">{t('stock.emptyNext')}</Link> : undefined,
    },
    concerns: (entity, kind) => entity === 'document' && /\.(posted|reversed)$/.test(kind),
  };
}

/** Do we have it, where, how many, what is it worth. */
export function StockListPage() {
  const { t } = useTranslation();
  useTab(t('page.stock'));
  const may = useMay();
  const [cost, imports] = [may('cost.view'), may('import.run')];
  const source = useMemo(() => stockSource(t, cost, imports), [t, cost, imports]);
  return (
    <Page title={t('page.stock')}>
      <DataList source={source} initial={{ nonzero: 'true' }} />
    </Page>
  );
}
