import type { Field, FieldType, Kind, Line } from '@/api/types';
import { named } from '@/i18n/names';
import { subtract } from '@/money/decimal';
import { formatCost, formatMoney, formatPercent, formatQuantity } from '@/money/money';

/** A column of the lines as the grid shows it. */
export interface GridColumn {
  key: string;
  title: string;
  type: FieldType;
  width: number;
  /** Takes what room is left. */
  grow?: boolean;
  figure: boolean;
  editable: boolean;
  field: Field;
}

const FIGURES: readonly FieldType[] = ['money', 'price', 'cost', 'quantity', 'integer', 'percent'];

const WIDTHS: Partial<Record<FieldType, number>> = {
  sku: 260,
  quantity: 104,
  price: 96,
  money: 108,
  cost: 104,
  percent: 80,
  unit: 64,
  lot: 110,
  date: 116,
  serials: 160,
  bool: 64,
  choice: 110,
  account: 200,
  party: 160,
  text: 140,
  note: 160,
};

function baseType(field: Field): FieldType {
  return field.type.replace(/^readonly-/, '') as FieldType;
}

export function gridColumns(kind: Kind, words: { color: string; size: string }): GridColumn[] {
  return kind.lineColumns.flatMap((field): GridColumn[] => {
    const type = baseType(field);
    const readonly = field.type.startsWith('readonly') || field.readOnly === true;
    const column: GridColumn = {
      key: field.key,
      title: named(field.name, field.key),
      type,
      width: WIDTHS[type] ?? 120,
      figure: FIGURES.includes(type),
      editable: !readonly,
      field,
    };
    if (type !== 'sku') return [column];
    const shade = (key: 'color' | 'size', title: string): GridColumn => ({
      key,
      title,
      type: 'text',
      width: key === 'color' ? 84 : 64,
      figure: false,
      editable: false,
      field: { key, type: 'readonly', name: {} },
    });
    return [{ ...column, grow: true }, shade('color', words.color), shade('size', words.size)];
  });
}

export function tracks(columns: readonly GridColumn[]): string {
  const own = columns.map(({ width, grow }) =>
    grow ? `minmax(${String(width)}px, 1fr)` : `${String(width)}px`,
  );
  return ['40px', ...own].join(' ');
}

function listed(value: unknown): string {
  return Array.isArray(value)
    ? value.map(String).join(', ')
    : typeof value === 'string'
      ? value
      : '';
}

function differenceText({ counted, book }: Line): string {
  return counted === undefined || book === undefined ? '' : formatQuantity(subtract(counted, book));
}

/** A cell as it reads. */
export function cellText(line: Line, column: GridColumn): string {
  if (column.key === 'difference') return differenceText(line);
  const value = line[column.key as keyof Line];
  const text = typeof value === 'string' ? value : undefined;
  switch (column.type) {
    case 'sku':
      return line.sku === undefined ? '' : `${line.skuCode ?? ''} ${line.name ?? ''}`.trim();
    case 'quantity':
      return formatQuantity(text);
    case 'price':
    case 'cost':
      return formatCost(text);
    case 'money':
      return formatMoney(text);
    case 'percent':
      return formatPercent(text);
    case 'choice':
      return named(column.field.choices?.find((choice) => choice.value === text)?.name, text ?? '');
    case 'unit':
      return text ?? line.article?.unit ?? '';
    case 'bool':
      return (value as unknown) === true ? '✓' : '';
    default:
      return listed(value);
  }
}

/** A column that is shown only when it is wanted shows by itself once a line needs it. */
function isNeeded(line: Line, key: string): boolean {
  if (key === 'lot' || key === 'expiry') return line.article?.trackLots === true || has(line, key);
  if (key === 'serials') return line.article?.trackSerials === true || has(line, key);
  return QUIET.has(key) ? false : has(line, key);
}

/** Filled in for every line without anyone asking. */
const QUIET = new Set(['listPrice', 'taxRate', 'tax', 'unit', 'landed']);

function has(line: Line, key: string): boolean {
  const value = line[key as keyof Line];
  return Array.isArray(value) ? value.length > 0 : value != null && value !== '';
}

/** The columns in sight: the usual ones, those a person has added, and those that a line or a refusal needs. */
export function shownColumns(
  columns: readonly GridColumn[],
  lines: readonly Line[],
  added: readonly string[],
  refused: ReadonlySet<string>,
): GridColumn[] {
  return columns.filter(
    ({ key, field }) =>
      field.more !== true ||
      added.includes(key) ||
      refused.has(key) ||
      lines.some((line) => isNeeded(line, key)),
  );
}
