import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { call } from '@/api/client';
import type { Change } from '@/api/types';
import { fromTheTop, refresh } from './refresh';

/**
 * The live stream. It carries ids and versions only; what is on screen is fetched again over HTTP.
 * A lost hint costs a moment, never data: after a gap everything on screen is asked for again.
 */
export interface LiveState {
  mark: 'live' | 'behind' | 'offline';
  /** When the stream last spoke or the last full refresh was asked for. */
  since: number;
}

const SETTLE_MS = 250;
const GIVE_UP_MS = 15_000;
const AGAIN_MS = 5_000;

let state: LiveState = { mark: 'behind', since: Date.now() };
const listeners = new Set<() => void>();
const changeListeners = new Set<(change: Change) => void>();
const knockListeners = new Set<() => void>();

function become(mark: LiveState['mark']): void {
  if (mark === state.mark && mark !== 'live') return;
  state = { mark, since: mark === 'live' ? Date.now() : state.since };
  for (const listener of listeners) listener();
}

export function useLive(): LiveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

export function onChange(listener: (change: Change) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}

/** Told when the server has shut the door: who is signed in, and what they may, has to be asked anew. */
export function onKnock(listener: () => void): () => void {
  knockListeners.add(listener);
  return () => knockListeners.delete(listener);
}

/** Which reads a change of an entity may have made untrue. Lists decide for themselves when to come in. */
function readsOf(change: Change): readonly (readonly string[])[] {
  if (change.entity === 'session') return [['sessions']];
  if (change.entity === 'request') return [['requests']];
  if (change.entity === 'count' || change.entity === 'count-sheet') return [['counts']];
  if (change.entity === 'delegation')
    return [['delegations'], ['history', 'delegation', change.id]];
  // What the company keeps apart decides about every paper on the screen.
  if (change.entity === 'company')
    return [['master'], ['duties'], ['approvals'], ['step-up'], ['document']];
  if (change.entity !== 'document') return [['master'], ['history', change.entity, change.id]];
  const own = [['document', change.id], ['history', 'document', change.id], ['requests']];
  const booked = /\.(posted|reversed)$/.test(change.kind);
  return booked
    ? [...own, ['home'], ['stock'], ['accounts'], ['journal'], ['open-items'], ['store-days']]
    : own;
}

/** Opens the stream for as long as someone is signed in. */
export function startLive(client: QueryClient): () => void {
  const waiting = new Set<string>();
  let settle: ReturnType<typeof setTimeout> | undefined;
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let broken = false;
  let source: EventSource;

  const flush = () => {
    settle = undefined;
    for (const key of waiting) {
      refresh(client, JSON.parse(key) as string[]);
    }
    waiting.clear();
  };
  const onOpen = () => {
    clearTimeout(giveUp);
    giveUp = undefined;
    if (broken) fromTheTop(client);
    broken = false;
    become('live');
  };
  const onMessage = (event: MessageEvent<string>) => {
    become('live');
    const change = JSON.parse(event.data) as Change;
    for (const listener of changeListeners) listener(change);
    for (const key of readsOf(change)) waiting.add(JSON.stringify(key));
    settle ??= setTimeout(flush, SETTLE_MS);
  };
  const onError = () => {
    broken = true;
    become(navigator.onLine ? 'behind' : 'offline');
    giveUp ??= setTimeout(() => become('offline'), GIVE_UP_MS);
    // The browser tries again by itself unless the answer was a refusal; then we do.
    if (source.readyState === EventSource.CLOSED) {
      again = setTimeout(connect, AGAIN_MS);
      // A session that has run out says so here, and not only at the next click.
      void call('GET', '/session').catch(() => undefined);
    }
  };
  const onOffline = () => become('offline');

  function connect(): void {
    source = new EventSource('/api/changes/stream');
    source.addEventListener('open', onOpen);
    source.addEventListener('message', onMessage);
    // So much has happened that single hints make no sense: everything on screen is asked for again.
    source.addEventListener('reset', () => fromTheTop(client));
    source.addEventListener('knock', () => knockListeners.forEach((listener) => listener()));
    source.addEventListener('error', onError);
  }

  connect();
  window.addEventListener('offline', onOffline);
  return () => {
    clearTimeout(settle);
    clearTimeout(giveUp);
    clearTimeout(again);
    source.close();
    window.removeEventListener('offline', onOffline);
  };
}
