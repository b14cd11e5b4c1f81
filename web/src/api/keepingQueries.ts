import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { ChangeRequest, Id, KeptSort, OwnValue, Page } from './types';

/** Who keeps which fields of the company's records. */
export const fieldKeepersQuery = queryOptions({
  queryKey: ['field-keepers'],
  queryFn: async () => (await call<{ items: KeptSort[] }>('GET', '/field-keepers')).items,
});

/** What the stores one may see say of a record for themselves, page by page. */
export function ownValuesQuery(entity: string, record: Id) {
  return infiniteQueryOptions({
    queryKey: ['master', 'own-values', entity, record],
    queryFn: ({ pageParam }) =>
      call<Page<OwnValue>>('GET', '/own-values', {
        query: { entity, record, limit: 50, after: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<OwnValue>) => page.next ?? undefined,
  });
}

/** What stores ask headquarters to change: what waits for this person, or what they have asked. */
export function changeRequestsQuery(of: 'me' | 'mine') {
  return queryOptions({
    queryKey: ['requests', 'changes', of],
    queryFn: async () =>
      (await call<{ items: ChangeRequest[] }>('GET', '/change-requests', { query: { of } })).items,
  });
}

export const changeCountQuery = queryOptions({
  queryKey: ['requests', 'changes', 'count'],
  queryFn: async () => (await call<{ waiting: number }>('GET', '/change-requests/count')).waiting,
  retry: false,
});
