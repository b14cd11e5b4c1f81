import type { Line } from '@/api/types';
import type { GridColumn } from './columns';

export interface Cell {
  row: number;
  col: number;
}

export type Move = 'enter' | 'enterBack' | 'tab' | 'tabBack' | 'up' | 'down' | 'left' | 'right';

/** The shape that moves are made on: so many lines, below them one row to enter the next. */
export interface Ground {
  columns: readonly GridColumn[];
  lines: readonly Line[];
}

function articleCol(columns: readonly GridColumn[]): number {
  return Math.max(
    0,
    columns.findIndex((column) => column.type === 'sku'),
  );
}

/** Where a new line is entered. */
export function entryCell({ columns, lines }: Ground): Cell {
  return { row: lines.length, col: articleCol(columns) };
}

export function countCol(columns: readonly GridColumn[]): number {
  const counted = columns.findIndex((column) => column.key === 'counted');
  return counted >= 0 ? counted : columns.findIndex((column) => column.key === 'quantity');
}

function isOpen(line: Line | undefined, column: GridColumn): boolean {
  const value = line?.[column.key as keyof Line];
  return column.editable && (value === undefined || value === null || value === '');
}

/**
 * Enter goes where the next thing must be typed: article → quantity → a price that is still missing → the next line.
 * A price that is already there is passed over, so a line is three keystrokes more than its digits.
 */
function enter(from: Cell, ground: Ground): Cell {
  const { columns, lines } = ground;
  const column = columns[from.col];
  const count = countCol(columns);
  if (column?.type === 'sku' && count >= 0 && from.row < lines.length) {
    return { row: from.row, col: count };
  }
  const price = columns.findIndex(({ type }, index) => index > from.col && type === 'price');
  const priceColumn = columns[price];
  if (from.col === count && priceColumn && isOpen(lines[from.row], priceColumn)) {
    return { row: from.row, col: price };
  }
  return from.row + 1 < lines.length ? { row: from.row + 1, col: from.col } : entryCell(ground);
}

function editableFrom(columns: readonly GridColumn[], start: number, step: 1 | -1): number {
  for (let col = start; col >= 0 && col < columns.length; col += step) {
    if (columns[col]?.editable) return col;
  }
  return -1;
}

/** The next cell; undefined when the move leaves the grid. */
export function move(from: Cell, how: Move, ground: Ground): Cell | undefined {
  const { columns, lines } = ground;
  const entry = lines.length;
  switch (how) {
    case 'enter':
      return enter(from, ground);
    case 'enterBack':
    case 'up':
      return from.row > 0 ? { row: from.row - 1, col: from.col } : undefined;
    case 'down':
      if (from.row + 1 < entry) return { row: from.row + 1, col: from.col };
      return from.row < entry ? entryCell(ground) : undefined;
    case 'tab': {
      if (from.row >= entry) return undefined;
      const col = editableFrom(columns, from.col + 1, 1);
      if (col >= 0) return { row: from.row, col };
      return from.row + 1 < entry
        ? { row: from.row + 1, col: editableFrom(columns, 0, 1) }
        : entryCell(ground);
    }
    case 'tabBack': {
      const col = from.row >= entry ? -1 : editableFrom(columns, from.col - 1, -1);
      if (col >= 0) return { row: from.row, col };
      if (from.row === 0) return undefined;
      return { row: from.row - 1, col: editableFrom(columns, columns.length - 1, -1) };
    }
    case 'left':
    case 'right': {
      const step = how === 'right' ? 1 : -1;
      const col = editableFrom(columns, from.col + step, step);
      return col < 0 || from.row >= entry ? from : { row: from.row, col };
    }
  }
}
