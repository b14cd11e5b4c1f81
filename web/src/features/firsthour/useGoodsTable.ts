import { useCallback } from 'react';
import type { Id } from '@/api/types';
import { preference, usePreference } from '@/ui/preferences';
import { type FieldKey, isBlank, type Row } from './reading';

/** The first goods as they are being typed, kept in this browser until they are in. */
export interface Kept {
  rows: Row[];
  /** The last code that was made up for earlier ones. */
  made: number;
  /** What was sent, and which row each line of it stands for. */
  run?: { id: Id; sent: number[] };
}

const NAME = 'firstHour.goods';
const NOTHING: Kept = { rows: [], made: 0 };

export interface GoodsTable {
  kept: Kept;
  keep: (part: Partial<Kept>) => void;
  type: (at: number, field: FieldKey, text: string) => void;
  paste: (at: number, pasted: readonly Row[]) => void;
  drop: (at: number) => void;
}

/** The table and what one may do to it; a row that is changed has been told nothing. */
export function useGoodsTable(): GoodsTable {
  const [kept, put] = usePreference<Kept>(NAME, NOTHING);
  const change = useCallback(
    (part: (now: Kept) => Partial<Kept>) => {
      const now = preference<Kept>(NAME, NOTHING);
      put({ ...now, ...part(now) });
    },
    [put],
  );
  return {
    kept,
    keep: (part) => change(() => part),
    type: (at, field, text) =>
      change(({ rows }) => ({ rows: filled(rows, at, [{ [field]: text }]) })),
    paste: (at, pasted) => change(({ rows }) => ({ rows: filled(rows, at, pasted) })),
    drop: (at) => change(({ rows }) => ({ rows: rows.filter((_, index) => index !== at) })),
  };
}

/** Lays rows over those that are there, from one on; empty rows at the end are none. */
export function filled(rows: readonly Row[], at: number, over: readonly Row[]): Row[] {
  const all = [...rows];
  while (all.length < at) all.push({});
  over.forEach((row, index) => {
    all[at + index] = { ...all[at + index], told: undefined, ...row };
  });
  while (all.length > 0 && isBlank(all.at(-1) ?? {})) all.pop();
  return all;
}
