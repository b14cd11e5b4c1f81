import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { Colleague, Delegation, Id, LendingChoices, LendingConflict } from './types';

/** What this person lends and is lent; and, for whoever sees people, what those do. */
export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: async () => (await call<{ items: Delegation[] }>('GET', '/delegations')).items,
});

export const lendingChoicesQuery = queryOptions({
  queryKey: ['delegations', 'choices'],
  queryFn: () => call<LendingChoices>('GET', '/delegations/choices'),
});

export function colleaguesQuery(q: string) {
  return queryOptions({
    queryKey: ['delegations', 'colleagues', q],
    queryFn: async () =>
      (await call<{ items: Colleague[] }>('GET', '/delegations/colleagues', { query: { q } }))
        .items,
    placeholderData: keepPreviousData,
  });
}

/** Duties that would come together in one hand. */
export function lendingConflictsQuery(receiver: Id | undefined, lent: readonly string[]) {
  return queryOptions({
    queryKey: ['delegations', 'conflicts', receiver, lent],
    queryFn: async () =>
      (
        await call<{ conflicts: LendingConflict[] }>('GET', '/delegations/conflicts', {
          query: { receiver, lent: lent.join(',') },
        })
      ).conflicts,
    enabled: receiver !== undefined && lent.length > 0,
  });
}
