import { useCallback, useSyncExternalStore } from 'react';

const PREFIX = 'tongpin.own.';
let owner = '';
const listeners = new Set<() => void>();
const parsed = new Map<string, { text: string | null; value: unknown }>();

/** Several people may use one PC: each has her own arrangement. */
export function preferencesOf(login: string): void {
  if (owner === login) return;
  owner = login;
  for (const listener of listeners) listener();
}

function place(name: string): string {
  return `${PREFIX}${owner}.${name}`;
}

function read(name: string): unknown {
  const text = localStorage.getItem(place(name));
  const known = parsed.get(place(name));
  if (known?.text === text) return known.value;
  let value: unknown;
  try {
    value = text === null ? undefined : JSON.parse(text);
  } catch {
    value = undefined; // Someone else's writing: as if nothing was kept.
  }
  parsed.set(place(name), { text, value });
  return value;
}

export function preference<Value>(name: string, otherwise: Value): Value {
  return (read(name) as Value | undefined) ?? otherwise;
}

export function keepPreference(name: string, value: unknown): void {
  localStorage.setItem(place(name), JSON.stringify(value));
  for (const listener of listeners) listener();
}

export function dropPreference(name: string): void {
  localStorage.removeItem(place(name));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Something a person has arranged for herself: columns, a folded rail, the place she looks at. */
export function usePreference<Value>(
  name: string,
  otherwise: Value,
): [Value, (value: Value) => void] {
  const value = useSyncExternalStore(subscribe, () => read(name)) as Value | undefined;
  const keep = useCallback((next: Value) => keepPreference(name, next), [name]);
  return [value ?? otherwise, keep];
}
