import { compare, type Decimal, isZero, read } from '@/money/decimal';

export const FIELDS = [
  'code',
  'name',
  'color',
  'size',
  'barcode',
  'price',
  'cost',
  'quantity',
] as const;

export type FieldKey = (typeof FIELDS)[number];

/** A row as it was typed or pasted; and what the server said against it. */
export type Row = Partial<Record<FieldKey | 'told', string>>;

export type WrongCode =
  | 'noName'
  | 'badPrice'
  | 'badCost'
  | 'noCost'
  | 'badQuantity'
  | 'badBarcode'
  | 'barcodeOfMany'
  | 'barcodeTwice'
  | 'twice';

export interface Wrong {
  code: WrongCode;
  field: FieldKey;
  facts: { text: string; row: number };
}

/** One article as it was understood. */
export interface Goods {
  row: number;
  code: string;
  name: string;
  color: string;
  size: string;
  barcode: string;
  price: Decimal;
  cost: Decimal;
  quantity: Decimal;
}

/** What a table of goods means: the articles, what is wrong with which row, and the last code that was made up. */
export interface Reading {
  goods: Goods[];
  wrong: Wrong[][];
  last: number;
}

const PRICE_DECIMALS = 2;
const COST_DECIMALS = 6;
const QUANTITY_DECIMALS = 3;
const OWN_BARCODE = /^(\d{4,7}|\d{9,11}|\d{3,10}-\d{1,2})$/;

const narrow = (text: string | undefined) => (text ?? '').normalize('NFKC').trim();

export function isBlank(row: Row): boolean {
  return FIELDS.every((field) => (row[field] ?? '').trim() === '');
}

/** Reads all rows, good and bad; rows that somebody has not begun are nothing. */
export function readGoods(rows: readonly Row[], madeBefore = 0): Reading {
  const codes = new Codes(rows, madeBefore);
  const barcodes = new Map<string, number>();
  const articles = new Map<string, number>();
  const goods: Goods[] = [];
  const wrong = rows.map((row, at) => {
    if (isBlank(row)) return [];
    const { found, faults } = readRow(row, at, codes);
    const barcode = found[0]?.barcode ?? '';
    noteTwice(barcodes, barcode, at, 'barcodeTwice', 'barcode', faults);
    for (const one of found) {
      const key = [one.code, one.color, one.size].join('\n');
      noteTwice(articles, one.code === '' ? '' : key, at, 'twice', 'code', faults);
    }
    if (faults.length === 0) goods.push(...found);
    return faults;
  });
  return { goods, wrong, last: codes.last };
}

function noteTwice(
  seen: Map<string, number>,
  key: string,
  at: number,
  code: WrongCode,
  field: FieldKey,
  faults: Wrong[],
): void {
  const first = seen.get(key);
  if (key === '' || first === at) return;
  if (first === undefined) seen.set(key, at);
  else if (!faults.some((fault) => fault.code === code)) {
    faults.push({ code, field, facts: { text: key.replaceAll('\n', ' ').trim(), row: first + 1 } });
  }
}

function readRow(row: Row, at: number, codes: Codes): { found: Goods[]; faults: Wrong[] } {
  const faults: Wrong[] = [];
  const say = (code: WrongCode, field: FieldKey) =>
    faults.push({ code, field, facts: { text: (row[field] ?? '').trim(), row: at + 1 } });
  const name = (row.name ?? '').trim();
  if (name === '') say('noName', 'name');
  const price = figure(row.price, PRICE_DECIMALS);
  if (price === undefined) say('badPrice', 'price');
  const quantity = figure(row.quantity, QUANTITY_DECIMALS);
  if (quantity === undefined && narrow(row.quantity) !== '') say('badQuantity', 'quantity');
  const there = quantity !== undefined && !isZero(quantity);
  const cost = figure(row.cost, COST_DECIMALS);
  if (cost === undefined && narrow(row.cost) !== '') say('badCost', 'cost');
  // Without what it cost there is no profit to see.
  else if (cost === undefined && there) say('noCost', 'cost');
  const barcode = narrow(row.barcode).replaceAll(' ', '');
  if (barcode !== '' && !isBarcode(barcode)) say('badBarcode', 'barcode');
  const colors = several(row.color, /[,;|\u3001]/);
  const sizes = several(row.size, /[,;|\s\u3001]/);
  if (barcode !== '' && colors.length * sizes.length > 1) say('barcodeOfMany', 'barcode');
  const code = codes.of(row);
  const found = colors.flatMap((color) =>
    sizes.map((size) => ({
      row: at,
      code,
      name,
      color,
      size,
      barcode,
      price: price ?? '0',
      cost: there ? (cost ?? '') : '',
      quantity: there ? quantity : '',
    })),
  );
  return { found, faults };
}

/** One cell may name several colours or sizes; one that is empty names one article without. */
function several(text: string | undefined, between: RegExp): string[] {
  const parts = narrow(text)
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length === 0 ? [''] : [...new Set(parts)];
}

/** A figure of zero or more with so many decimals at most. */
function figure(text: string | undefined, decimals: number): Decimal | undefined {
  const value = read(narrow(text).replace(/[\u5143\u5706\u4ef6]$/, ''));
  if (value === undefined || compare(value, '0') < 0) return undefined;
  return (value.split('.')[1] ?? '').length <= decimals ? value : undefined;
}

/** A code of 8, 12, 13 or 14 digits must add up; shorter ones are the shop's own. */
function isBarcode(text: string): boolean {
  if (OWN_BARCODE.test(text)) return true;
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false;
  const total = [...text]
    .reverse()
    .reduce((all, digit, index) => all + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return total % 10 === 0;
}

/** Codes for rows that have none: rows of one name are one style. A single article with a barcode is called by that. */
class Codes {
  last: number;
  private readonly taken: Set<string>;
  private readonly byName = new Map<string, string>();

  constructor(rows: readonly Row[], madeBefore: number) {
    this.taken = new Set(rows.map(({ code }) => narrow(code)));
    this.last = madeBefore;
  }

  of(row: Row): string {
    const code = narrow(row.code);
    if (code !== '') return code;
    const single = narrow(row.color) === '' && narrow(row.size) === '';
    if (single && narrow(row.barcode) !== '') return '';
    const name = (row.name ?? '').trim();
    const known = this.byName.get(name);
    if (known !== undefined) return known;
    const fresh = this.next();
    this.byName.set(name, fresh);
    return fresh;
  }

  private next(): string {
    let code: string;
    do {
      this.last += 1;
      code = `G${String(this.last).padStart(3, '0')}`;
    } while (this.taken.has(code));
    return code;
  }
}
