import type { Id, Kind, Line, SizePack, SkuHit, StyleMatrix } from '@/api/types';
import { add, type Decimal, isZero, negate, plain, subtract, sum } from '@/money/decimal';
import { isCount, lineOf, withCell } from './line';

/** A style as it is entered: a row a colour, a column a size, in each cell the article that is both. */
export interface Grid {
  sizes: readonly string[];
  rows: readonly GridRow[];
}

export interface GridRow {
  color: string;
  cells: readonly (SkuHit | undefined)[];
}

/** What is entered, by article; nothing where nothing is. */
export type Counts = ReadonlyMap<Id, Decimal>;

/** Colours in the order of their codes. Two colours of one name, and two articles of one colour and size, have a row each. */
export function gridOf({ sizes, skus }: StyleMatrix): Grid {
  const columns = sizes.length > 0 ? sizes : [''];
  const rows: { color: string; cells: (SkuHit | undefined)[] }[] = [];
  for (const sku of skus) {
    const col = Math.max(0, columns.indexOf(sku.size ?? ''));
    const color = sku.color ?? '';
    let row = rows.find((one) => one.color === color && isFree(one.cells[col], sku));
    if (row === undefined) {
      row = { color, cells: columns.map(() => undefined) };
      rows.push(row);
    }
    if (row.cells[col] === undefined || row.cells[col].archived === true) row.cells[col] = sku;
  }
  return { sizes: columns, rows };
}

/** An archived article gives its place to a live one. */
function isFree(there: SkuHit | undefined, sku: SkuHit): boolean {
  return there === undefined || there.archived === true || sku.archived === true;
}

export function isOpen(cell: SkuHit | undefined): cell is SkuHit {
  return cell !== undefined && cell.archived !== true;
}

function keyOf(kind: Kind): 'quantity' | 'counted' {
  return isCount(kind) ? 'counted' : 'quantity';
}

/** Lines in boxes, or that carry serial numbers, are entered as lines. */
function isPlain(line: Line): boolean {
  return line.unitFactor === undefined || plain(line.unitFactor) === '1';
}

/** What the lines say already, of each article in pieces. */
export function countsOf(lines: readonly Line[], kind: Kind): Counts {
  const counts = new Map<Id, Decimal>();
  for (const line of lines) {
    const n = line[keyOf(kind)];
    if (line.sku === undefined || n === undefined || !isPlain(line)) continue;
    counts.set(line.sku, plain(add(counts.get(line.sku) ?? '0', n)));
  }
  return counts;
}

export function sumOf(counts: Counts, cells: readonly (SkuHit | undefined)[]): Decimal {
  return sum(cells.map((cell) => (cell && counts.get(cell.id)) ?? '0'));
}

/** One more pack in a row, or one less; what would be below nothing is nothing. */
export function withPack(
  counts: Counts,
  grid: Grid,
  row: number,
  pack: SizePack,
  times: 1 | -1,
): Counts {
  const next = new Map(counts);
  grid.rows[row]?.cells.forEach((cell, col) => {
    const n = pack.sizes.find(({ size }) => size === grid.sizes[col])?.quantity;
    if (n === undefined || !isOpen(cell)) return;
    put(next, cell.id, add(next.get(cell.id) ?? '0', times > 0 ? n : negate(n)));
  });
  return next;
}

/** The number of one cell in all that follow it in the row. */
export function filledRight(counts: Counts, grid: Grid, row: number, col: number): Counts {
  const cells = grid.rows[row]?.cells ?? [];
  const from = cells[col];
  const n = from && counts.get(from.id);
  if (n === undefined) return counts;
  const next = new Map(counts);
  cells.slice(col + 1).forEach((cell) => isOpen(cell) && put(next, cell.id, n));
  return next;
}

/** The numbers of the row above, once more. */
export function filledDown(counts: Counts, grid: Grid, row: number): Counts {
  const above = grid.rows[row - 1]?.cells;
  if (above === undefined) return counts;
  const next = new Map(counts);
  grid.rows[row]?.cells.forEach((cell, col) => {
    const from = above[col];
    if (isOpen(cell)) put(next, cell.id, (from && counts.get(from.id)) ?? '0');
  });
  return next;
}

function put(counts: Map<Id, Decimal>, id: Id, n: Decimal): void {
  if (isZero(n) || n.startsWith('-')) counts.delete(id);
  else counts.set(id, plain(n));
}

/** The lines as the matrix says: those that are there are changed and none is doubled; new ones stand behind them. */
export function withMatrix(
  lines: readonly Line[],
  cells: readonly SkuHit[],
  counts: Counts,
  kind: Kind,
): Line[] {
  const before = countsOf(lines, kind);
  let next = [...lines];
  const fresh: Line[] = [];
  for (const hit of cells) {
    const wanted = counts.get(hit.id);
    const known = before.get(hit.id);
    if (wanted === known) continue;
    if (known === undefined) {
      const line = lineOf(hit, kind);
      if (wanted !== undefined) fresh.push(withCell(line, keyOf(kind), wanted, kind));
    } else next = changed(next, hit.id, wanted, kind);
  }
  const own = new Set(cells.map(({ id }) => id));
  const behind = next.findLastIndex((line) => line.sku !== undefined && own.has(line.sku)) + 1;
  return next.toSpliced(behind > 0 ? behind : next.length, 0, ...fresh);
}

/** Of several lines of one article the last one takes the difference; where it is not enough the one before it. */
function changed(lines: readonly Line[], sku: Id, wanted: Decimal | undefined, kind: Kind): Line[] {
  const key = keyOf(kind);
  const isOwn = (line: Line) => line.sku === sku && isPlain(line);
  if (wanted === undefined) return lines.filter((line) => !isOwn(line));
  let next = [...lines];
  for (;;) {
    const at = next.findLastIndex(isOwn);
    const line = next[at];
    if (line === undefined) return next;
    const others = sum(
      next.filter((one, i) => i !== at && isOwn(one)).map((one) => one[key] ?? '0'),
    );
    const rest = plain(subtract(wanted, others));
    const isLast = next.filter(isOwn).length === 1;
    if (isLast || !(isZero(rest) || rest.startsWith('-'))) {
      return next.map((one, i) => (i === at ? withCell(one, key, rest, kind) : one));
    }
    next = next.toSpliced(at, 1);
  }
}
