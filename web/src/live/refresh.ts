import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query';

/** Of a longer list every page would be asked for again, one after the other. */
const MOST_PAGES = 4;

interface Asked {
  state: { data: unknown };
}

function pagesOf({ state }: Asked): readonly unknown[] {
  return (state.data as Partial<InfiniteData<unknown>> | undefined)?.pages ?? [];
}

/** Whether somebody has scrolled so far that the rows are not worth asking for again. */
export function isLong(query: Asked): boolean {
  return pagesOf(query).length > MOST_PAGES;
}

/** Asks again for what may have become untrue. A long list stays as it is and says itself that there is news. */
export function refresh(client: QueryClient, queryKey?: QueryKey): void {
  void client.invalidateQueries({
    ...(queryKey ? { queryKey } : {}),
    predicate: (query) => !isLong(query),
  });
}

/** Asks again for everything, and for a list from its top. */
export function fromTheTop(client: QueryClient, queryKey?: QueryKey): void {
  const wanted = queryKey ? { queryKey } : {};
  for (const query of client.getQueryCache().findAll(wanted)) {
    if (pagesOf(query).length > 1) {
      client.setQueryData<InfiniteData<unknown>>(
        query.queryKey,
        (data) =>
          data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
      );
    }
  }
  void client.invalidateQueries(wanted);
}
