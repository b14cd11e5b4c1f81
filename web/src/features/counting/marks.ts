import type { Variance } from '@/api/types';
import { isZero } from '@/money/decimal';

/** What is to be known of a row of a count beside its figures. */
export type Mark =
  'moved' | 'disagreed' | 'again' | 'overtaken' | 'nameless' | 'elsewhere' | 'gone' | 'extra';

/** All that hold; of lots and pieces also which are missing and which are there though the books say not. */
export function marksOf(row: Variance): Mark[] {
  const named = row.tracked != null && row.track != null && row.book != null;
  const isThere = row.counted != null && !isZero(row.counted);
  const isBooked = row.book != null && !isZero(row.book);
  const holds: Record<Mark, boolean> = {
    moved: row.moved,
    disagreed: row.disagreed,
    again: row.again,
    overtaken: row.overtaken,
    nameless: row.tracked != null && row.track == null && isThere,
    elsewhere: row.elsewhere != null && isThere,
    gone: named && row.counted != null && !isThere && isBooked,
    extra: named && isThere && !isBooked && row.elsewhere == null,
  };
  return (Object.keys(holds) as Mark[]).filter((mark) => holds[mark]);
}
