import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import { together } from './together';
import type {
  ExactHits,
  Id,
  Page,
  PastPrice,
  Quotes,
  Shelf,
  SkuHit,
  StockRow,
  StyleMatrix,
} from './types';

/** @param store whose prices are meant; none: headquarters' */
export function skuSearch(
  q: string,
  warehouse: Id | undefined,
  store: Id | undefined,
  signal?: AbortSignal,
) {
  return call<SkuHit[]>('GET', '/skus/search', {
    query: { q, warehouse, store, limit: 20 },
    ...(signal ? { signal } : {}),
  });
}

export function skuSearchQuery(q: string, warehouse: Id | undefined, store?: Id) {
  return queryOptions({
    queryKey: ['stock', 'search', q, warehouse, store],
    queryFn: ({ signal }) => skuSearch(q, warehouse, store, signal),
    enabled: q.trim() !== '',
  });
}

const MOST_CODES = 100;
const LONGEST_QUESTION = 3000;

/** What each of many codes stands for; a question holds a hundred, and no more than an address can. */
export async function exactSkus(
  codes: readonly string[],
  warehouse: Id | undefined,
  store: Id | undefined,
): Promise<Map<string, SkuHit[]>> {
  const found = new Map<string, SkuHit[]>();
  for (const code of questions(codes)) {
    const answer = await call<ExactHits[]>('GET', '/skus/exact', {
      query: { code, warehouse, store },
    });
    for (const hits of answer) found.set(hits.code, hits.found);
  }
  return found;
}

function questions(codes: readonly string[]): string[][] {
  const all: string[][] = [];
  let length = Infinity;
  for (const code of new Set(codes)) {
    const last = all.at(-1);
    const size = encodeURIComponent(code).length + 6;
    if (last === undefined || last.length >= MOST_CODES || length + size > LONGEST_QUESTION) {
      all.push([code]);
      length = size;
    } else {
      last.push(code);
      length += size;
    }
  }
  return all;
}

/** The style that an article belongs to, by colour and size. */
export function matrixQuery(sku: Id, warehouse: Id | undefined, store: Id | undefined) {
  return queryOptions({
    queryKey: ['stock', 'matrix', sku, warehouse, store],
    queryFn: ({ signal }) =>
      call<StyleMatrix>('GET', '/skus/matrix', { query: { sku, warehouse, store }, signal }),
  });
}

const MOST_SHELVES = 100;
const shelves = new Map<Id, (sku: Id) => Promise<Shelf | undefined>>();

function shelvesIn(warehouse: Id) {
  const known = shelves.get(warehouse);
  if (known !== undefined) return known;
  const ask = together<Shelf>(async (sku) => {
    const rows = await call<Shelf[]>('GET', '/stock/shelves', { query: { warehouse, sku } });
    return new Map(rows.map((row) => [row.sku, row]));
  }, MOST_SHELVES);
  shelves.set(warehouse, ask);
  return ask;
}

/** What lies in one warehouse of one article, and who else has some; null for what is not stocked. */
export function shelfQuery(warehouse: Id, sku: Id) {
  return queryOptions({
    queryKey: ['stock', 'shelf', warehouse, sku],
    queryFn: async () => (await shelvesIn(warehouse)(sku)) ?? null,
    retry: false,
  });
}

/** What an article was sold to this customer for, or bought from this supplier for, newest first. */
export function pastPricesQuery(kind: string, party: Id, sku: Id) {
  return queryOptions({
    queryKey: ['prices', 'past', kind, party, sku],
    queryFn: () => call<PastPrice[]>('GET', '/documents/prices', { query: { kind, party, sku } }),
    retry: false,
  });
}

/** Where one article lies: every warehouse that has it. */
export function stockOfQuery(code: string) {
  return queryOptions({
    queryKey: ['stock', 'of', code],
    queryFn: () => call<Page<StockRow>>('GET', '/stock', { query: { q: code, limit: 100 } }),
    enabled: code !== '',
  });
}

/** A slip as far as it decides what goods cost. */
export interface QuoteSlip {
  kind: string;
  store: Id;
  party: Id;
  day: string;
}

/** What goods cost a customer by their price list; asked about nothing, whether they have one. */
export function quotesQuery(
  slip: QuoteSlip | undefined,
  wanted: readonly { sku: Id; quantity: string }[],
) {
  return queryOptions({
    queryKey: ['quotes', slip, wanted],
    queryFn: () =>
      call<Quotes>('GET', '/quotes', {
        query: {
          ...slip,
          sku: wanted.map(({ sku }) => sku),
          quantity: wanted.map(({ quantity }) => quantity),
        },
      }),
    staleTime: 60_000,
    retry: false,
  });
}
