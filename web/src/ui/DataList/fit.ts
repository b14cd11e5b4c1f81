import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Column } from './types';

/** Leaves out what can be spared, most readily first, until the rest has room: nobody moves a list sideways for its sum. */
export function fitting<Row>(columns: readonly Column<Row>[], room: number): Column<Row>[] {
  let kept = [...columns];
  const spared = columns
    .filter(({ spare }) => spare !== undefined)
    .toSorted((a, b) => (a.spare ?? 0) - (b.spare ?? 0));
  for (const column of spared) {
    if (kept.reduce((sum, { width }) => sum + width, 0) <= room) return kept;
    kept = kept.filter((other) => other !== column);
  }
  return kept;
}

/** How wide an element is now; without end until it is known. */
export function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() =>
      setRoom(node.clientWidth || Number.POSITIVE_INFINITY),
    );
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
