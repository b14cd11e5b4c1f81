import { useCallback, useRef, useState } from 'react';
import type { Kind, SkuHit } from '@/api/types';
import { read } from '@/money/decimal';
import { isCount } from '../sheet/line';
import { type Counts, type Grid, isOpen } from '../sheet/matrix';

export interface Spot {
  row: number;
  col: number;
}

/** What is being typed: the digits that stand in a cell until one leaves it are the number. */
interface Typing {
  counts: Counts;
  at: Spot;
  /** Nothing was typed into this cell yet: the first digit begins anew. */
  fresh: boolean;
}

const DIGIT = /^[0-9０-９]$/;
const LONGEST = 7;
const REMEMBERED = 64;

/** The numbers of a matrix while someone types them: arrows walk, digits write, and a scan can take back what it typed. */
export function useEntry(kind: Kind, grid: Grid, start: Counts, first: Spot) {
  const [typing, setTyping] = useState<Typing>({ counts: start, at: first, fresh: true });
  const latest = useRef(typing);
  const past = useRef<Typing[]>([]);
  const zeroCounts = isCount(kind);

  // Keys may come faster than the screen is drawn: each builds on the one before.
  const change = useCallback((how: (now: Typing) => Typing) => {
    latest.current = how(latest.current);
    setTyping(latest.current);
  }, []);
  const walk = useCallback(
    (rows: number, cols: number) =>
      change((now) => ({ ...now, at: next(grid, now.at, rows, cols), fresh: true })),
    [change, grid],
  );
  const goTo = useCallback((at: Spot) => change((now) => ({ ...now, at, fresh: true })), [change]);
  const set = useCallback(
    (how: (counts: Counts, at: Spot) => Counts) =>
      change((now) => ({ ...now, counts: how(now.counts, now.at), fresh: true })),
    [change],
  );
  const type = useCallback(
    (key: string) => {
      past.current = [...past.current.slice(1 - REMEMBERED), latest.current];
      if (!DIGIT.test(key)) return;
      change((now) => {
        const cell = cellAt(grid, now.at);
        if (!isOpen(cell)) return now;
        const before = now.fresh ? '' : (now.counts.get(cell.id) ?? '');
        const counts = written(now.counts, cell, before + key, zeroCounts);
        return { ...now, counts, fresh: false };
      });
    },
    [change, grid, zeroCounts],
  );
  const rubOut = useCallback(
    (all: boolean) =>
      change((now) => {
        const cell = cellAt(grid, now.at);
        if (cell === undefined) return now;
        const text = all ? '' : (now.counts.get(cell.id) ?? '').slice(0, -1);
        return { ...now, counts: written(now.counts, cell, text, zeroCounts), fresh: false };
      }),
    [change, grid, zeroCounts],
  );
  /** As it was before so many keys. */
  const takeBack = useCallback(
    (keys: number) => {
      const before = past.current.at(-keys) ?? past.current[0];
      past.current = [];
      if (before !== undefined) change(() => before);
    },
    [change],
  );
  return { counts: typing.counts, at: typing.at, walk, goTo, set, type, rubOut, takeBack };
}

export function cellAt(grid: Grid, at: Spot): SkuHit | undefined {
  return grid.rows[at.row]?.cells[at.col];
}

/** The next cell that can be entered in that direction; where there is none one stays. */
function next(grid: Grid, from: Spot, rows: number, cols: number): Spot {
  let at = { row: from.row + rows, col: from.col + cols };
  while (at.row >= 0 && at.row < grid.rows.length && at.col >= 0 && at.col < grid.sizes.length) {
    if (isOpen(cellAt(grid, at))) return at;
    at = { row: at.row + rows, col: at.col + cols };
  }
  return from;
}

function written(counts: Counts, cell: SkuHit, text: string, zeroCounts: boolean): Counts {
  const n = read(text.slice(0, LONGEST));
  const map = new Map(counts);
  if (n === undefined || (n === '0' && !zeroCounts)) map.delete(cell.id);
  else map.set(cell.id, n);
  return map;
}

/** The cell of an article, or the first that can be entered. */
export function spotOf(grid: Grid, sku: string): Spot {
  const find = (is: (cell: SkuHit) => boolean): Spot | undefined => {
    for (const [row, { cells }] of grid.rows.entries()) {
      const col = cells.findIndex((cell) => isOpen(cell) && is(cell));
      if (col >= 0) return { row, col };
    }
    return undefined;
  };
  return find(({ id }) => id === sku) ?? find(() => true) ?? { row: 0, col: 0 };
}
