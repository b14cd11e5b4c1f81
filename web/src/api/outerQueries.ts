import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { Id, OuterDoor, OuterIdentities, OuterProvider } from './types';

/** What the button at the door says; without it people sign in by password, so nobody waits for it. */
export const outerDoorQuery = queryOptions({
  queryKey: ['outer-door'],
  queryFn: () => call<OuterDoor>('GET', '/session/outer'),
  staleTime: 60_000,
  retry: false,
});

export const outerProviderQuery = queryOptions({
  queryKey: ['outer-provider'],
  queryFn: () => call<OuterProvider>('GET', '/outer-provider'),
});

export const ownIdentitiesQuery = queryOptions({
  queryKey: ['outer-identities'],
  queryFn: () => call<OuterIdentities>('GET', '/outer-identities'),
});

export function identitiesOfQuery(user: Id) {
  return queryOptions({
    queryKey: ['outer-identities', user],
    queryFn: () => call<OuterIdentities>('GET', `/users/${user}/outer-identities`),
  });
}
