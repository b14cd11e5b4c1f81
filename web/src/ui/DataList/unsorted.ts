import type { ListQuery } from './types';

/** What is asked for, whatever order it comes in. */
export function unsorted(query: ListQuery): ListQuery {
  return Object.fromEntries(
    Object.entries(query).filter(([key]) => key !== 'sort' && key !== 'ascending'),
  );
}
