import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pixels } from '../theme';
import { SortHead } from './SortHead';
import styles from './Table.module.css';
import type { Column, ListQuery, ListSource, Selection } from './types';
import { useGlow } from './useRows';

/** Rows that are fetched before they are reached: two screens and a half. */
const AHEAD = 60;

interface Props<Row> {
  source: ListSource<Row>;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  sums: Record<string, unknown> | null | undefined;
  /** Whether the sums are still being made. */
  summing: boolean;
  total: number | undefined;
  scroller: RefObject<HTMLDivElement | null>;
  more: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
  at: number;
  onAt: (index: number) => void;
  onOpen: (row: Row) => void;
  selection: Selection<Row> | undefined;
  query: ListQuery;
  narrow: (part: Record<string, string | undefined>) => void;
}

/** Compact rows with a sticky head, first column and sums; only what is in sight is in the page. */
export function Table<Row>(props: Props<Row>) {
  const { source, columns, rows, scroller, more, at, onAt, onOpen } = props;
  const [height] = useState(() => pixels('--list-row', 32));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    // The sticky head covers the first row of the view.
    scrollPaddingStart: height,
    scrollPaddingEnd: height,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = more;
  useEffect(() => {
    if (last >= rows.length - AHEAD && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useEffect(() => {
    if (at > 0) virtual.scrollToIndex(at);
  }, [at, virtual]);
  const glowing = useGlow(source, rows);
  const grid: CSSProperties = { gridTemplateColumns: tracks(columns) };
  return (
    <div
      className={styles['table']}
      role="table"
      aria-rowcount={hasNextPage ? -1 : rows.length}
      style={{ minWidth: columns.reduce((sum, column) => sum + column.width, 0) }}
    >
      <div className={styles['head']} role="row" style={grid}>
        {columns.map((column) => (
          <SortHead
            key={column.key}
            column={column}
            className={look(column)}
            by={props.query['sort'] ?? source.sorted}
            ascending={props.query['ascending'] === 'true'}
            narrow={props.narrow}
          />
        ))}
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const tone = source.rowTone?.(row);
          const names = [
            styles['row'],
            index === at ? styles['at'] : '',
            tone ? styles[tone] : '',
            glowing.has(source.rowKey(row)) ? styles['glow'] : '',
          ];
          return (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 1}
              aria-current={index === at ? 'true' : undefined}
              className={names.join(' ')}
              style={{ ...grid, transform: `translateY(${String(start)}px)` }}
              // A mouse chooses and opens with two clicks; a finger opens at once.
              onClick={() => (matchMedia('(pointer: coarse)').matches ? onOpen(row) : onAt(index))}
              onDoubleClick={() => onOpen(row)}
            >
              {columns.map((column, first) => (
                <div key={column.key} role="cell" className={look(column)} title={column.text(row)}>
                  {first === 0 ? (
                    <>
                      {props.selection && <Choice row={row} {...props} />}
                      <Opener row={row} {...props} column={column} />
                    </>
                  ) : (
                    (column.render?.(row) ?? column.text(row))
                  )}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      <Sums {...props} grid={grid} />
    </div>
  );
}

/** Takes a row along with others. */
function Choice<Row>({ source, selection, row }: Props<Row> & { row: Row }) {
  const { t } = useTranslation();
  return (
    <input
      type="checkbox"
      className={styles['choice']}
      aria-label={t('list.choose')}
      checked={selection?.chosen.has(source.rowKey(row)) ?? false}
      disabled={!selection?.can(row)}
      tabIndex={-1}
      onChange={() => selection?.toggle(row)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}

/** The first cell is the way in, for the mouse and for a reader. */
function Opener<Row>({ source, row, column }: Props<Row> & { row: Row; column: Column<Row> }) {
  const to = source.open(row);
  const shown = column.render?.(row) ?? column.text(row);
  if (to === undefined) return shown;
  const [path = '', search = ''] = to.split('?');
  return (
    <Link
      to={path}
      search={Object.fromEntries(new URLSearchParams(search)) as never}
      className={styles['open']}
      tabIndex={-1}
    >
      {shown}
    </Link>
  );
}

function Sums<Row>(props: Props<Row> & { grid: CSSProperties }) {
  const { t } = useTranslation();
  const { columns, sums, summing, grid, more, total } = props;
  const counted = sums?.['count'] ?? total ?? (more.hasNextPage ? undefined : props.rows.length);
  const first: ReactNode =
    counted === undefined
      ? summing
        ? t('list.summing')
        : ''
      : t('list.sums', { count: Number(counted) });
  return (
    <div className={styles['sums']} role="row" style={grid}>
      {columns.map((column, index) => (
        <div key={column.key} role="cell" className={look(column)}>
          {index === 0 ? first : sums && column.sum?.(sums)}
        </div>
      ))}
    </div>
  );
}

/** Text columns share the room that is left; figures keep their width. */
function tracks<Row>(columns: readonly Column<Row>[]): string {
  return columns
    .map(({ width, align }) =>
      align === 'right' ? `${String(width)}px` : `minmax(${String(width)}px, ${String(width)}fr)`,
    )
    .join(' ');
}

function look<Row>(column: Column<Row>): string {
  return `${styles['cell']} ${column.align === 'right' ? styles['figure'] : ''}`;
}
