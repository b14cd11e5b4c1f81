import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import styles from './Cards.module.css';
import type { ListSource } from './types';

interface Props<Row> {
  source: ListSource<Row>;
  rows: readonly Row[];
  scroller: RefObject<HTMLDivElement | null>;
  more: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
  open: (row: Row) => void;
}

/** The same list on a phone: cards, one tap opens. */
export function Cards<Row>({ source, rows, scroller, more, open }: Props<Row>) {
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = more;
  useEffect(() => {
    if (last >= rows.length - 10 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <ul className={styles['cards']} style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <li
            key={key}
            data-index={index}
            ref={virtual.measureElement}
            className={styles['card']}
            style={{ transform: `translateY(${String(start)}px)` }}
          >
            <button type="button" className={styles['inside']} onClick={() => open(row)}>
              {source.card(row)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
