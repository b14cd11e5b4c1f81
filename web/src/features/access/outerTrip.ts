import { call } from '@/api/client';
import type { OuterWay } from '@/api/types';

const FROM = 'tongpin.outer-from';

/** Goes to the identity provider; the page one leaves is kept for the way back. */
export async function goOut(path: '/session/outer' | '/outer-identities'): Promise<void> {
  const { address } = await call<OuterWay>('POST', path);
  const { pathname, search } = window.location;
  sessionStorage.setItem(FROM, pathname + search);
  window.location.assign(address);
}

/** Whether the browser comes from the provider; told once, or a reload would go in again. */
export function takeBack(): boolean {
  return take('back');
}

/** Whether it comes from signing out there; told once. */
export function takeLeft(): boolean {
  return take('left');
}

function take(what: 'back' | 'left'): boolean {
  const { pathname, search } = window.location;
  const params = new URLSearchParams(search);
  if (params.get('outer') !== what) return false;
  params.delete('outer');
  const rest = params.toString();
  window.history.replaceState(window.history.state, '', pathname + (rest === '' ? '' : `?${rest}`));
  return true;
}

/** The page one was on before; none if it was the first. Only pages of this client. */
export function pageBefore(): string | undefined {
  const from = sessionStorage.getItem(FROM) ?? '/';
  sessionStorage.removeItem(FROM);
  return from === '/' || !/^\/(?![/\\])/.test(from) ? undefined : from;
}
