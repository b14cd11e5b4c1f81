import type { Line } from '@/api/types';
import { divide, plain, read } from '@/money/decimal';
import type { GridColumn } from './columns';

/** A block as spreadsheets put it on the clipboard: tabs between cells, lines between rows, quotes around both. */
export function blockOf(clipboard: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const text = clipboard.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t' || char === '\n') {
      rows.at(-1)?.push(cell.trim());
      cell = '';
      if (char === '\n') rows.push([]);
    } else cell += char;
  }
  rows.at(-1)?.push(cell.trim());
  return rows;
}

/** What a typed or pasted text means in a column; undefined when it cannot be that. */
export function valueOf(text: string, column: GridColumn): unknown {
  const trimmed = text.trim();
  switch (column.type) {
    case 'quantity':
    case 'money':
    case 'price':
    case 'cost':
      return trimmed === '' ? null : read(trimmed);
    case 'integer':
      return trimmed === '' ? null : read(trimmed);
    case 'percent': {
      const percent = read(trimmed.replace(/[%％]$/, ''));
      if (trimmed === '') return null;
      return percent === undefined ? undefined : plain(divide(percent, '100', 6));
    }
    case 'serials':
      return trimmed === '' ? null : trimmed.split(/[\s,，;；]+/).filter(Boolean);
    case 'bool':
      return /^(1|true|yes|y|是|✓)$/i.test(trimmed);
    case 'choice': {
      const choices = column.field.choices ?? [];
      const found = choices.find(({ value, name }) =>
        [value, ...Object.values(name)].includes(trimmed),
      );
      return trimmed === '' ? null : found?.value;
    }
    default:
      return trimmed === '' ? null : trimmed;
  }
}

/**
 * Most sheets say an article and a number beside it, and neither colour nor size: where only numbers stand under the colour,
 * the block has no such columns.
 */
function columnsUnder(
  block: readonly string[][],
  columns: readonly GridColumn[],
): readonly GridColumn[] {
  const [article, next] = columns;
  if (article?.type !== 'sku' || next === undefined || next.editable) return columns;
  const said = block.map((row) => row[1] ?? '').filter((text) => text !== '');
  const onlyNumbers = said.length > 0 && said.every((text) => read(text) !== undefined);
  return onlyNumbers ? columns.filter(({ editable }) => editable) : columns;
}

/** The rows of a block as parts of lines, from one column on; the article column is looked up by the caller. */
export function partsOf(
  block: readonly string[][],
  columns: readonly GridColumn[],
  from: number,
): { parts: Partial<Line>[]; articles: (string | undefined)[]; wrong: number } {
  let wrong = 0;
  const under = columnsUnder(block, columns.slice(from));
  const articles: (string | undefined)[] = [];
  const parts = block.map((row) => {
    const part: Record<string, unknown> = {};
    let article: string | undefined;
    row.forEach((text, offset) => {
      const column = under[offset];
      if (column === undefined) return;
      if (column.type === 'sku') {
        article = text;
        return;
      }
      if (!column.editable) return;
      const value = valueOf(text, column);
      if (value === undefined) wrong += 1;
      else if (value !== null) part[column.key] = value;
    });
    articles.push(article);
    return part;
  });
  return { parts, articles, wrong };
}
