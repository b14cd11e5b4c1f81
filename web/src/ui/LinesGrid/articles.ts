import { skuSearch } from '@/api/skuQueries';
import type { Id, SkuHit } from '@/api/types';

/** What a code stands for: its own article, several that it may mean, or nothing. */
export type Answer = { one: SkuHit } | { several: SkuHit[] } | { none: true };

export function answerOf(code: string, hits: readonly SkuHit[]): Answer {
  const wanted = code.trim().toLowerCase();
  const exact = hits.filter(
    (hit) =>
      hit.code.toLowerCase() === wanted ||
      hit.barcode?.toLowerCase() === wanted ||
      (hit.barcodes ?? []).some((barcode) => barcode.toLowerCase() === wanted),
  );
  const [first] = exact.length > 0 ? exact : hits;
  if (first === undefined) return { none: true };
  if (exact.length === 1 || hits.length === 1) return { one: first };
  return { several: [...hits] };
}

export async function lookUp(
  code: string,
  warehouse: Id | undefined,
  store: Id | undefined,
): Promise<Answer> {
  return answerOf(code, await skuSearch(code.normalize('NFKC').trim(), warehouse, store));
}

/** Scans are answered one after another, in the order they came: none is lost, none overtakes. */
export function scanQueue(answer: (code: string) => Promise<void>): (code: string) => void {
  let tail: Promise<void> = Promise.resolve();
  return (code) => {
    tail = tail.then(() => answer(code)).catch(() => undefined);
  };
}
