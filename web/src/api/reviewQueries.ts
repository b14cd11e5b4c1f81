import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { AccessReview, Id, ReviewSheet, UsageReport } from './types';

/** Which rights are used, and which could go. */
export function usageQuery(days: number) {
  return queryOptions({
    queryKey: ['usage', days],
    queryFn: () => call<UsageReport>('GET', '/right-use', { query: { days } }),
  });
}

export const reviewsQuery = queryOptions({
  queryKey: ['reviews'],
  queryFn: async () => (await call<{ items: AccessReview[] }>('GET', '/access-reviews')).items,
});

/** How many reviews wait for this person. */
export const reviewCountQuery = queryOptions({
  queryKey: ['reviews', 'count'],
  queryFn: () =>
    call<{ waiting: number; firstDue?: string | null }>('GET', '/access-reviews/count'),
  retry: false,
});

export function reviewQuery(id: Id) {
  return queryOptions({
    queryKey: ['reviews', id],
    queryFn: () => call<ReviewSheet>('GET', `/access-reviews/${id}`),
  });
}
