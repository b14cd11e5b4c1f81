import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { ReadSettings } from './types';

export const readSettingsQuery = queryOptions({
  queryKey: ['read-settings'],
  queryFn: () => call<ReadSettings>('GET', '/reads/settings'),
});
