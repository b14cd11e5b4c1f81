import { exactSkus, skuSearch } from '@/api/skuQueries';
import type { Id, SkuHit } from '@/api/types';

/** What a code stands for: its own article, several that it may mean, or nothing. What is only called nearly so is never taken by itself. */
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
  if (exact.length === 1 || (hits.length === 1 && first.near !== true)) return { one: first };
  return { several: [...hits] };
}

export async function lookUp(
  code: string,
  warehouse: Id | undefined,
  store: Id | undefined,
): Promise<Answer> {
  return answerOf(code, await skuSearch(code.normalize('NFKC').trim(), warehouse, store));
}

/** What each of many codes stands for; of codes that differ in capitals alone the one that is written so. */
export async function named(
  codes: readonly string[],
  warehouse: Id | undefined,
  store: Id | undefined,
): Promise<Map<string, SkuHit>> {
  // An address parts a list at its commas.
  const [odd, plain] = [codes.filter(isOdd), codes.filter((code) => !isOdd(code))];
  const found =
    plain.length > 0 ? await exactSkus(plain, warehouse, store) : new Map<string, SkuHit[]>();
  for (const code of odd) {
    const answer = await lookUp(code, warehouse, store);
    found.set(code, 'one' in answer ? [answer.one] : []);
  }
  const named = new Map<string, SkuHit>();
  for (const [code, hits] of found) {
    const hit = hits.length === 1 ? hits[0] : hits.find((one) => one.code === code);
    if (hit !== undefined) named.set(code, hit);
  }
  return named;
}

function isOdd(code: string): boolean {
  return code.includes(',');
}
