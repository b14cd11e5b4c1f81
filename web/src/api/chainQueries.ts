import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { Chain, Desk, HomeCharts, Id } from './types';

export function chainQuery(id: Id) {
  return queryOptions({
    queryKey: ['document', id, 'chain'],
    queryFn: () => call<Chain>('GET', `/documents/${id}/chain`),
  });
}

/** The work of the day; whatever is posted may change it. */
export const deskQuery = queryOptions({
  queryKey: ['home', 'desk'],
  queryFn: () => call<Desk>('GET', '/home/desk'),
});

/** The same drawn, of one store or of everything somebody sees. */
export function chartsQuery(store: Id | undefined) {
  return queryOptions({
    queryKey: ['home', 'charts', store],
    queryFn: () => call<HomeCharts>('GET', '/home/charts', { query: { store } }),
  });
}
