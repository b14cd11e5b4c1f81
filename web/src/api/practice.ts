import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { PracticeState, PracticeWay } from './types';

const CHANGING: readonly PracticeState['state'][] = ['BUILDING', 'ENDING'];

export const practiceQuery = queryOptions({
  queryKey: ['practice'],
  queryFn: () => call<PracticeState>('GET', '/practice'),
  refetchInterval: ({ state: { data } }) =>
    data !== undefined && CHANGING.includes(data.state) ? 700 : false,
});

/** Where a browser goes with a ticket. It stands behind the #, so that no server and no log ever sees it. */
export function wayIn({ ticket, port, address }: PracticeWay, host: string): string {
  return `${address ?? `http://${host}:${port}`}/#practice=${ticket}`;
}

/** Comes in by the ticket in the address, if there is one; whoever's is over finds the door. */
export async function enterByTicket(): Promise<void> {
  const ticket = /^#practice=([0-9a-f]+)$/.exec(window.location.hash)?.[1];
  if (ticket === undefined) return;
  window.history.replaceState(null, '', window.location.pathname);
  try {
    const who = await call<{ login: string; password: string }>('POST', '/practice/entry', {
      body: { ticket },
    });
    await call('POST', '/session', { body: who });
  } catch {
    // The door says what it needs.
  }
}
