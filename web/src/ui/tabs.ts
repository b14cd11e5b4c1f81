import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { keepPreference, preference, usePreference } from './preferences';

/** An open sheet. Tabs survive a reload; the mark says that something typed is not yet on the server. */
export interface Tab {
  path: string;
  search: string;
  title: string;
  unsaved: boolean;
}

const NAME = 'tabs';
const MOST = 24;

export function useTabs(): [Tab[], (tabs: Tab[]) => void] {
  return usePreference<Tab[]>(NAME, []);
}

function put(tab: Tab): void {
  const tabs = preference<Tab[]>(NAME, []);
  const known = tabs.find((other) => other.path === tab.path);
  if (known?.title === tab.title && known.search === tab.search && known.unsaved === tab.unsaved) {
    return;
  }
  const next = known
    ? tabs.map((other) => (other === known ? tab : other))
    : [...tabs, tab].slice(-MOST);
  keepPreference(NAME, next);
}

export function closeTab(path: string): void {
  keepPreference(
    NAME,
    preference<Tab[]>(NAME, []).filter((tab) => tab.path !== path),
  );
}

/** Names the sheet one is on. */
export function useTab(title: string | undefined, unsaved = false): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const search = useRouterState({ select: (state) => state.location.searchStr });
  useEffect(() => {
    if (title === undefined || title === '' || path === '/') return;
    put({ path, search, title, unsaved });
  }, [path, search, title, unsaved]);
}
