import type { FieldKey, Goods } from './reading';

const COLUMNS: readonly FieldKey[] = [
  'barcode',
  'name',
  'price',
  'cost',
  'quantity',
  'code',
  'color',
  'size',
];

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The articles as a goods list, so that they go in by the same door as one from a spreadsheet. */
export function goodsList(goods: readonly Goods[]): string {
  const rows = goods.map((one) => COLUMNS.map((column) => quoted(one[column])).join(','));
  return [COLUMNS.join(','), ...rows].join('\n');
}

/** The row of the list that a line of the file stands for: the first line is the titles. */
export function rowOfLine(line: string | undefined, sent: readonly number[]): number | undefined {
  return line === undefined ? undefined : sent[Number(line) - 2];
}
