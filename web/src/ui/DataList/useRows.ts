import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Page } from '@/api/types';
import { onChange } from '@/live/live';
import { fromTheTop, isLong } from '@/live/refresh';
import type { ListQuery, ListSource } from './types';

/**
 * The rows so far and how to get more. What happened meanwhile is announced and comes in on a click, or by itself
 * while nobody is working in the list: rows never jump under the pointer.
 */
export function useRows<Row>(source: ListSource<Row>, query: ListQuery, idle: () => boolean) {
  const client = useQueryClient();
  const key = useMemo(() => [...source.queryKey, query], [source.queryKey, query]);
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => source.page(query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<Row>) => last.next ?? undefined,
    placeholderData: (before) => before,
    refetchOnMount: (list) => !isLong(list),
    refetchOnReconnect: (list) => !isLong(list),
  });
  useEffect(() => {
    // Whoever comes back to a long list that has aged begins it anew.
    const list = client.getQueryCache().find({ queryKey: key, exact: true });
    if (list && isLong(list) && list.isStale()) fromTheTop(client, key);
  }, [client, key]);
  const apart = useQuery({
    queryKey: [...key, 'sums'],
    queryFn: ({ signal }) => source.sums?.(query, signal) ?? null,
    enabled: source.sums !== undefined,
  });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const [waiting, setWaiting] = useState(0);
  const latest = useRef({ idle, concerns: source.concerns });
  useEffect(() => {
    latest.current = { idle, concerns: source.concerns };
  });
  const bringIn = useCallback(() => {
    setWaiting(0);
    fromTheTop(client, key);
  }, [client, key]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChange((change) => {
      if (latest.current.concerns?.(change.entity, change.kind) !== true) return;
      setWaiting((count) => count + 1);
      timer ??= setTimeout(() => {
        timer = undefined;
        if (latest.current.idle()) bringIn();
      }, 400);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [bringIn]);
  const first = pages.data?.pages[0];
  const sums = first?.sums ?? apart.data;
  const summing = apart.isPending && apart.fetchStatus !== 'idle';
  return { pages, rows, sums, summing, total: first?.total, waiting, bringIn };
}

/** Further down nothing is asked for again, and so nothing differs. */
const MOST_GLOWING = 500;

/** The rows that differ from what was here a moment ago; they glow once. */
export function useGlow<Row>(source: ListSource<Row>, rows: readonly Row[]): ReadonlySet<string> {
  const [seen, setSeen] = useState<{ rows: readonly Row[]; versions: Map<string, unknown> }>();
  const [glowing, setGlowing] = useState<ReadonlySet<string>>(new Set());
  if (seen?.rows !== rows && source.rowVersion) {
    const versions = new Map<string, unknown>();
    const changed = new Set<string>();
    for (const row of rows.slice(0, MOST_GLOWING)) {
      const key = source.rowKey(row);
      const version = source.rowVersion(row);
      versions.set(key, version);
      const before = seen?.versions.get(key);
      if (before !== undefined && before !== version) changed.add(key);
    }
    setSeen({ rows, versions });
    setGlowing(changed);
  }
  return glowing;
}
