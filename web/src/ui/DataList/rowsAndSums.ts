import { call } from '@/api/client';
import type { Page } from '@/api/types';
import type { ListSource } from './types';

/**
 * Asks for rows and for their sums side by side: rows are there at once however many there are, sums when they have
 * been made.
 */
export function rowsAndSums<Row>(path: string): Required<Pick<ListSource<Row>, 'page' | 'sums'>> {
  return {
    page: (query, cursor, signal) =>
      call<Page<Row>>('GET', path, {
        query: { ...query, cursor, sums: 'false' },
        ...(signal ? { signal } : {}),
      }),
    sums: async (query, signal) => {
      const page = await call<Page<Row>>('GET', path, {
        query: { ...query, limit: '1' },
        ...(signal ? { signal } : {}),
      });
      return page.sums ?? null;
    },
  };
}
