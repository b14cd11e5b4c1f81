import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
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

/** Names the sheet one is on. A sheet on which nothing was written yet leaves no tab behind. */
export function useTab(title: string | undefined, unsaved = false, untouched = false): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const search = useRouterState({ select: (state) => state.location.searchStr });
  useEffect(() => {
    if (title === undefined || title === '' || path === '/') return;
    put({ path, search, title, unsaved });
  }, [path, search, title, unsaved]);
  const leavesNothing = useRef(untouched);
  useEffect(() => {
    leavesNothing.current = untouched;
  });
  useEffect(
    () => () => {
      if (leavesNothing.current) closeTab(path);
    },
    [path],
  );
}
