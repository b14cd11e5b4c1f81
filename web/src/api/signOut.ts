import { call } from './client';
import type { OuterWay } from './types';

/** Ends the session. Where the browser goes on: to the door, or first to where one had signed in, to sign out there too. */
export async function signOut(): Promise<string> {
  const way = await call<OuterWay | undefined>('DELETE', '/session').catch(() => undefined);
  return way?.address ?? '/';
}
