import type { Kind, Line, SkuHit } from '@/api/types';
import { divide, isZero, multiply, plain } from '@/money/decimal';
import { hasColumn, withAmount, withPrice } from './compute';

/** A stocktake counts; a transfer that arrives has a quantity that was sent, and may be counted beside it. */
export function isCount(kind: Kind): boolean {
  return hasColumn(kind, 'counted') && !hasColumn(kind, 'quantity');
}

/** A line for an article, on top of what was typed already. */
export function lineOf(hit: SkuHit, kind: Kind, line: Partial<Line> = {}): Line {
  const counts = isCount(kind);
  const has = (key: string, value: unknown) => value != null && hasColumn(kind, key);
  const sells = kind.party === 'customer' || kind.party === 'member';
  const { unit, units, trackLots, trackSerials, listPrice, taxRate, onHand } = hit;
  const label = sells && has('price', listPrice) ? (listPrice ?? undefined) : undefined;
  // What was filled in for another article before goes with it.
  const typed = line.price !== undefined && line.price !== line.filledIn ? line.price : undefined;
  const price = typed ?? label;
  const { price: before, filledIn, quote, label: old, ...kept } = line;
  void [before, filledIn, quote, old];
  const fresh: Line = {
    lineNo: 0,
    ...(counts ? {} : { quantity: '1' }),
    ...kept,
    sku: hit.id,
    skuCode: hit.code,
    name: hit.name,
    article: { unit, units, trackLots, trackSerials },
    // A count is held against what the books say at this moment, whatever is sold afterwards.
    ...(counts && onHand != null ? { book: onHand } : {}),
    ...(has('listPrice', listPrice) ? { listPrice: listPrice ?? undefined } : {}),
    ...(has('taxRate', taxRate) && taxRate && !isZero(taxRate) ? { taxRate } : {}),
    ...(price === undefined ? {} : { price }),
    ...(label === undefined ? {} : { label }),
    ...(typed === undefined && label !== undefined ? { filledIn: label } : {}),
  };
  for (const key of ['color', 'size', 'barcode'] as const) {
    const value = hit[key];
    if (value != null) fresh[key] = value;
  }
  return withAmount(fresh, kind);
}

/** Another unit: so many base units each, and priced accordingly. */
function withUnit(line: Line, unit: string | undefined, kind: Kind): Line {
  const pack = line.article?.units?.find((one) => one.unit === unit);
  const factor = pack?.factor ?? '1';
  const { unit: old, unitFactor, ...rest } = line;
  void [old, unitFactor];
  const next: Line = { ...rest, ...(pack ? { unit: pack.unit, unitFactor: pack.factor } : {}) };
  if (line.price !== undefined) {
    next.price = plain(divide(multiply(line.price, factor), line.unitFactor ?? '1', 6));
    if (line.price === line.filledIn) next.filledIn = next.price;
  }
  return withAmount(next, kind);
}

export function withCell(line: Line, key: string, value: unknown, kind: Kind): Line {
  if (key === 'unit') return withUnit(line, typeof value === 'string' ? value : undefined, kind);
  const next: Line = { ...line, [key]: value };
  if (key === 'amount') return withPrice(next);
  return withAmount(next, kind);
}
