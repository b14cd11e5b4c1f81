import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { Chain, Desk, Id } from './types';

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
