import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { masterListQuery } from '@/api/queries';
import type { Id, StoreWeek } from '@/api/types';
import { storeColours } from './stores';

/** As many stores as the place switcher asks for, so that they are asked for once. */
const MOST_STORES = 200;
const NONE: readonly StoreWeek[] = [];

/** The colour of each store that is drawn, the same wherever it is shown. */
export function useStoreColours(stores: readonly StoreWeek[] | null): ReadonlyMap<Id, string> {
  const shown = stores ?? NONE;
  const { data } = useQuery({
    ...masterListQuery('stores', '', MOST_STORES),
    enabled: shown.length > 1,
  });
  return useMemo(() => storeColours(shown, data?.items ?? []), [shown, data]);
}
