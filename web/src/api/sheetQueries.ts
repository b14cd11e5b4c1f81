import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { Id, Sheet, SheetRow, Verdict } from './types';

const POLL = 400;

/** Tables one has brought back to a list, latest first. */
export function sheetsQuery(target: string) {
  return queryOptions({
    queryKey: ['sheets', 'of', target],
    queryFn: async () =>
      (await call<{ items: Sheet[] }>('GET', '/sheets', { query: { target } })).items,
  });
}

export const isWorking = (sheet: Sheet | undefined) => sheet?.state.endsWith('ING') === true;

export function sheetQuery(id: Id) {
  return queryOptions({
    queryKey: ['sheets', id],
    queryFn: () => call<Sheet>('GET', `/sheets/${id}`),
    refetchInterval: (query) => (isWorking(query.state.data) ? POLL : false),
  });
}

export const ROWS = 100;

/** Rows of one verdict, from where one has read on. */
export async function sheetRows(id: Id, verdict: Verdict, after: number): Promise<SheetRow[]> {
  const query = { verdict, after, limit: ROWS };
  return (await call<{ items: SheetRow[] }>('GET', `/sheets/${id}/rows`, { query })).items;
}
