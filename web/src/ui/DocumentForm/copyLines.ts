import type { Document, Kind, Line } from '@/api/types';
import { named } from '../LinesGrid/articles';
import { hasColumn } from '../sheet/compute';
import { isCount, lineOf } from '../sheet/line';

/** Lines of another slip as lines of this one. */
export interface Copied {
  parts: Line[];
  /** How many could not be copied: their article is archived. */
  left: number;
}

type Side = 'sale' | 'purchase' | 'none';

function sideOf({ party }: Kind): Side {
  if (party === 'supplier') return 'purchase';
  return party === 'none' ? 'none' : 'sale';
}

/**
 * Quantities and units as they were; prices only from a slip on the same side, for what we pay is no price to sell at. All
 * else is today's: label, tax, stock.
 */
export async function copied(
  from: Document,
  fromKind: Kind,
  to: Document,
  kind: Kind,
): Promise<Copied> {
  const lines = from.lines.filter((line) => line.skuCode !== undefined);
  const found = await named(
    lines.map((line) => line.skuCode ?? ''),
    to.warehouse,
    to.store,
  );
  const sameSide = sideOf(fromKind) !== 'none' && sideOf(fromKind) === sideOf(kind);
  const parts = lines.flatMap((line): Line[] => {
    const hit = found.get(line.skuCode ?? '');
    return hit === undefined ? [] : [lineOf(hit, kind, partOf(line, kind, sameSide))];
  });
  return { parts, left: lines.length - parts.length };
}

function partOf(line: Line, kind: Kind, sameSide: boolean): Partial<Line> {
  const { quantity, counted, unit, unitFactor, price, discount } = line;
  const n = quantity ?? counted ?? '1';
  const inBoxes = unit !== undefined && unitFactor !== undefined && hasColumn(kind, 'unit');
  return {
    ...(isCount(kind) ? { counted: n } : { quantity: n }),
    ...(inBoxes ? { unit, unitFactor } : {}),
    ...(sameSide && price !== undefined && hasColumn(kind, 'price') ? { price } : {}),
    ...(sameSide && discount != null && hasColumn(kind, 'discount') ? { discount } : {}),
  };
}
