import { useQueries } from '@tanstack/react-query';
import { masterListQuery, SMALL_MASTERS } from '@/api/queries';
import type { Id } from '@/api/types';

/** Names of entries of small masters, all read at once: for lists, where a read a cell would be a flood. */
export function useNames(masters: readonly string[]): (master: string, id: unknown) => string {
  const small = [...new Set(masters)].filter((master) => SMALL_MASTERS.has(master));
  const lists = useQueries({
    queries: small.map((master) => masterListQuery(master, '', 500)),
    combine: (results) => results.map((result) => result.data?.items ?? []),
  });
  const names = new Map<string, string>();
  small.forEach((master, index) => {
    for (const entry of lists[index] ?? []) {
      names.set(`${master}:${entry.id}`, entry.name ?? entry.code ?? '');
    }
  });
  return (master, id) => names.get(`${master}:${id as Id}`) ?? '';
}
