import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { Id, MasterEntry, OrgUnits, Page } from './types';

/** The whole chain that this person sees; kept with the masters, so that a change of any brings it up to date. */
export const orgTreeQuery = queryOptions({
  queryKey: ['master', 'stores', 'tree'],
  queryFn: () => call<OrgUnits>('GET', '/stores/tree'),
});

/** The units that the server finds for what was typed, by pinyin, too. */
export function unitsFoundQuery(typed: string) {
  return queryOptions({
    queryKey: ['master', 'stores', 'found', typed],
    queryFn: async () =>
      (
        await call<Page<MasterEntry>>('GET', '/stores', { query: { q: typed, limit: 500 } })
      ).items.map(({ id }) => id),
    enabled: typed !== '',
  });
}

/** Puts a unit under another one, as it is now. */
export async function moveUnit(unit: Id, parent: Id): Promise<MasterEntry> {
  const now = await call<MasterEntry>('GET', `/stores/${unit}`);
  return call<MasterEntry>('PUT', `/stores/${unit}`, {
    body: { ...now, parent },
    ifMatch: now.version,
  });
}

export function markUnit(unit: Id, verb: 'archive' | 'restore'): Promise<MasterEntry> {
  return call<MasterEntry>('POST', `/stores/${unit}/${verb}`, { body: {} });
}
