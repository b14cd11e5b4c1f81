/** What is asked of how carefully records are kept, and of what may be entered twice. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { CodeRule, Id, Page, Quality, QualityRow, Similar } from './types';

export function qualityQuery(store: Id | undefined) {
  return queryOptions({
    queryKey: ['data-quality', 'scores', store],
    queryFn: () => call<Quality>('GET', '/data-quality', { query: { store } }),
  });
}

/** @param store left out for what the company shares */
export function qualityRecordsQuery(rule: string, store: Id | undefined) {
  return infiniteQueryOptions({
    queryKey: ['data-quality', 'records', rule, store],
    queryFn: ({ pageParam: cursor }) =>
      call<Page<QualityRow>>('GET', '/data-quality/records', { query: { rule, store, cursor } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** @param entered what of the record is typed so far, by field */
export function similarQuery(of: string, id: Id, entered: Record<string, string>) {
  return queryOptions({
    queryKey: ['similar', of, id, entered],
    queryFn: async () =>
      (
        await call<{ items: Similar[] }>('GET', '/similar', {
          query: { of, record: id, ...entered },
        })
      ).items,
    retry: false,
  });
}

export const codeRulesQuery = queryOptions({
  queryKey: ['code-rules'],
  queryFn: async () => (await call<{ items: CodeRule[] }>('GET', '/code-rules')).items,
  retry: false,
});
