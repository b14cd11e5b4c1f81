import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { Id, Page, SkuHit, StockRow } from './types';

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

/** What lies in one warehouse of one article; null for what is not stocked. */
export function onHandQuery(warehouse: Id, sku: Id, code: string) {
  return queryOptions({
    queryKey: ['stock', 'on-hand', warehouse, sku],
    queryFn: async ({ signal }) => {
      const hit = (await skuSearch(code, warehouse, undefined, signal)).find(
        ({ id }) => id === sku,
      );
      return hit === undefined || hit.stocked === false ? null : (hit.onHand ?? '0');
    },
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
