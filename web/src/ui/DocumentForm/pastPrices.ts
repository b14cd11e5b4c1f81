import { useQuery } from '@tanstack/react-query';
import { pastPricesQuery } from '@/api/skuQueries';
import type { Document, Id, Kind, Line, PastPrice } from '@/api/types';
import { type Decimal, divide, multiply, plain } from '@/money/decimal';
import { hasColumn } from '../sheet/compute';

/** Whether there is anybody whose prices could be remembered, and a place for a price. */
export function hasPastPrices(kind: Kind, doc: Document): boolean {
  return kind.party !== 'none' && doc.party != null && hasColumn(kind, 'price');
}

export function usePastPrices(kind: Kind, doc: Document, sku: Id | undefined) {
  const asked = sku !== undefined && hasPastPrices(kind, doc);
  const answer = useQuery({
    ...pastPricesQuery(kind.code, doc.party ?? '', sku ?? ''),
    enabled: asked,
  });
  const prices = (answer.data ?? []).filter(
    (past): past is PastPrice & { price: Decimal } =>
      past.price !== undefined && past.id !== doc.id,
  );
  return { ...answer, prices };
}

/** The price of one unit of the line, whatever unit it was said of. */
export function inUnitOf(line: Line, past: PastPrice & { price: Decimal }): Decimal {
  const piece = divide(past.price, past.unitFactor ?? '1', 6);
  return plain(multiply(piece, line.unitFactor ?? '1'));
}
