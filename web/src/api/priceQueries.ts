import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { Id, Page, PriceEntry } from './types';

const MANY = 50;

/** The live prices of a price list, a page at a time. */
export function pricesQuery(priceList: Id) {
  return infiniteQueryOptions({
    queryKey: ['prices', priceList],
    queryFn: ({ pageParam }) =>
      call<Page<PriceEntry>>('GET', '/prices', {
        query: { priceList, cursor: pageParam, limit: MANY, archived: 'false' },
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
