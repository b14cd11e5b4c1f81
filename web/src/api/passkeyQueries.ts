import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { Passkeys } from './types';

export const ownPasskeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: () => call<Passkeys>('GET', '/passkeys'),
});
