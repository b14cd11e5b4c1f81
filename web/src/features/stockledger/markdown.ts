import type { MasterEntry, SlowBand, SlowRow } from '@/api/types';
import {
  add,
  compare,
  type Decimal,
  divide,
  isDecimal,
  isZero,
  multiply,
  round,
  subtract,
} from '@/money/decimal';

/** By how much of a hundred prices are lowered, by how long goods have not sold. */
export type Percents = Readonly<Record<SlowBand, string>>;

export const USUAL_PERCENTS: Percents = {
  SELLING: '0',
  OVER_30: '10',
  OVER_60: '20',
  OVER_90: '30',
  OVER_180: '50',
};

/** What a style costs now, what it would cost, and what would be left of it. */
export interface Proposal {
  row: SlowRow;
  style: MasterEntry;
  now: Decimal;
  then: Decimal;
  unitCost?: Decimal;
  /** What is left of the new price without tax, as a share of it; cost must be known. */
  left?: Decimal;
}

/** More is not lowered than there is. */
export function isPercent(text: string): boolean {
  return isDecimal(text) && compare(text, '0') >= 0 && compare(text, '95') <= 0;
}

function lowered(price: Decimal, percent: string): Decimal {
  return round(multiply(price, divide(subtract('100', percent), '100', 6)), 2);
}

/** A plan for those rows whose prices are known and would change. */
export function proposals(
  rows: readonly SlowRow[],
  styles: ReadonlyMap<string, MasterEntry>,
  percents: Percents,
): Proposal[] {
  return rows.flatMap((row) => {
    const style = styles.get(row.item);
    const now = style?.['listPrice'];
    const percent = percents[row.band];
    if (style === undefined || typeof now !== 'string') return [];
    if (isZero(now) || !isPercent(percent) || isZero(percent)) return [];
    const then = lowered(now, percent);
    return [{ row, style, now, then, ...leftOf(row, style, then) }];
  });
}

function leftOf(
  row: SlowRow,
  style: MasterEntry,
  then: Decimal,
): Pick<Proposal, 'unitCost' | 'left'> {
  if (row.worth === undefined || isZero(row.onHand)) return {};
  const unitCost = divide(row.worth, row.onHand, 6);
  const rate = typeof style['taxRate'] === 'string' ? style['taxRate'] : '0';
  const net = divide(then, add('1', rate), 6);
  if (isZero(net)) return { unitCost };
  return { unitCost, left: divide(subtract(net, unitCost), net, 4) };
}

/** The style with its new price; articles with a price of their own go down with it. */
export function repriced(
  { style, then }: Pick<Proposal, 'style' | 'then'>,
  percent: string,
): MasterEntry {
  const skus = Array.isArray(style['skus']) ? (style['skus'] as Record<string, unknown>[]) : [];
  return {
    ...style,
    listPrice: then,
    skus: skus.map((sku) =>
      typeof sku['listPrice'] === 'string'
        ? { ...sku, listPrice: lowered(sku['listPrice'], percent) }
        : sku,
    ),
  };
}
