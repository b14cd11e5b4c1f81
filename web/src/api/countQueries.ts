import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { Count, CountArticle, CountProgress, Id, Variance } from './types';

/** Often enough to see others count, where the live stream is cut. */
const LOOK_MS = 10_000;

export const countsQuery = queryOptions({
  queryKey: ['counts'],
  queryFn: async () => (await call<{ items: Count[] }>('GET', '/counts')).items,
});

export function countQuery(id: Id) {
  return queryOptions({
    queryKey: ['counts', id],
    queryFn: () => call<{ count: Count; progress: CountProgress }>('GET', `/counts/${id}`),
    refetchInterval: (query) => (query.state.data?.count.state === 'OPEN' ? LOOK_MS : false),
  });
}

export function variancesQuery(id: Id) {
  return queryOptions({
    queryKey: ['counts', id, 'variances'],
    queryFn: async () =>
      (await call<{ items: Variance[] }>('GET', `/counts/${id}/variances`)).items,
  });
}

export function countArticlesQuery(id: Id) {
  return queryOptions({
    queryKey: ['counts', id, 'articles'],
    queryFn: async () =>
      (await call<{ items: CountArticle[] }>('GET', `/counts/${id}/articles`)).items,
  });
}
