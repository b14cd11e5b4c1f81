import { uuidv7 } from '@/api/ids';
import { read } from '@/money/decimal';
import type { Column, ListQuery, ListSource } from './types';

const PAGE_LIMIT = 500;

/** A spreadsheet runs a cell that starts like a formula; text is shielded, figures stay figures. */
function shielded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && read(text) === undefined ? `'${text}` : text;
}

function cell(text: string): string {
  const safe = shielded(text.replace(/−/g, '-'));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const head = columns.map((column) => cell(column.title)).join(',');
  const body = rows.map((row) =>
    columns.map((column) => cell(figure(column, column.text(row)))).join(','),
  );
  return `\uFEFF${[head, ...body].join('\r\n')}\r\n`;
}

/** Right-aligned columns are figures: without separators, and a dash is 0, so that they can be added up. */
function figure<Row>(column: Column<Row>, text: string): string {
  if (column.align !== 'right') return text;
  if (text === '–') return '0';
  return read(text) ?? text;
}

/** All rows of what is shown, page by page, telling how far it is. */
export async function everyRow<Row>(
  source: ListSource<Row>,
  query: ListQuery,
  onProgress: (rows: number) => void,
  signal: AbortSignal,
): Promise<Row[]> {
  const rows: Row[] = [];
  // The pages of one file are one line in the log of who looked.
  const asked = { ...query, limit: String(PAGE_LIMIT), file: uuidv7() };
  let cursor: string | undefined;
  do {
    const page = await source.page(asked, cursor, signal);
    rows.push(...page.items);
    onProgress(rows.length);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && !signal.aborted);
  return rows;
}

export function download(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
