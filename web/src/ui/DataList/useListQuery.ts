import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ListQuery } from './types';

/** What a list is narrowed by. It lives in the address, so it survives a reload and can be sent to a colleague. */
export function useListQuery(): [ListQuery, (part: Record<string, string | undefined>) => void] {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const query = useMemo(() => {
    const entries = Object.entries(search as Record<string, unknown>);
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  }, [search]);
  const narrow = useCallback(
    (part: Record<string, string | undefined>) => {
      void navigate({
        to: '.',
        replace: true,
        search: (before: Record<string, unknown>) => {
          const next = { ...before, ...part };
          return Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as never;
        },
      });
    },
    [navigate],
  );
  return [query, narrow];
}
