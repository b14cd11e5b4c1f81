/** What is asked of the days of stores, and of statements that were sent. */
import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { DayCloses, DayFigures, Id, StatementLink, StoreDays } from './types';

export function dayQuery(store: Id, day: string | undefined) {
  return queryOptions({
    queryKey: ['store-days', 'day', store, day],
    queryFn: () => call<DayFigures>('GET', '/store-days/day', { query: { store, day } }),
  });
}

export function closesQuery(store: Id) {
  return queryOptions({
    queryKey: ['store-days', 'closes', store],
    queryFn: () => call<DayCloses>('GET', '/store-days/closes', { query: { store } }),
  });
}

export const storeDaysQuery = queryOptions({
  queryKey: ['store-days', 'stores'],
  queryFn: async () => (await call<{ items: StoreDays[] }>('GET', '/store-days')).items,
});

export const statementLinksQuery = queryOptions({
  queryKey: ['statement-links'],
  queryFn: async () => (await call<{ items: StatementLink[] }>('GET', '/statement-links')).items,
});
