import type { Ageing } from '@/api/types';

/** How old a sum can be, as answers name it and as lists are asked for it. */
export const AGES: readonly { key: keyof Ageing; age: string }[] = [
  { key: 'notDue', age: 'NOT_DUE' },
  { key: 'days30', age: 'DAYS30' },
  { key: 'days60', age: 'DAYS60' },
  { key: 'days90', age: 'DAYS90' },
  { key: 'older', age: 'OLDER' },
  { key: 'credits', age: 'CREDITS' },
];
