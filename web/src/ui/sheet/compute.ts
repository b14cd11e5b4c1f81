import type { Document, Kind, Line, Tender } from '@/api/types';
import {
  add,
  compare,
  type Decimal,
  divide,
  isZero,
  multiply,
  plain,
  round,
  subtract,
  sum,
} from '@/money/decimal';
import { changeOf, includedTax, lineAmount } from '@/money/money';

const PRICE_SCALE = 6;

export function hasColumn(kind: Kind, key: string): boolean {
  return kind.lineColumns.some((column) => column.key === key);
}

/** A line's money from what was typed: quantity × price less the discount; tax is inside the amount. */
export function withAmount(line: Line, kind: Kind): Line {
  if (!hasColumn(kind, 'amount') || line.quantity === undefined || line.price === undefined) {
    return line;
  }
  const full = lineAmount(line.quantity, line.price);
  const amount = round(subtract(full, line.discount ?? '0'), 2);
  return { ...line, amount, ...taxOf(amount, line) };
}

/** The other way round: the amount was typed, the price follows. */
export function withPrice(line: Line): Line {
  if (line.amount === undefined || line.quantity === undefined || isZero(line.quantity))
    return line;
  const full = add(line.amount, line.discount ?? '0');
  const price = plain(divide(full, line.quantity, PRICE_SCALE));
  return { ...line, price, ...taxOf(line.amount, line) };
}

function taxOf(amount: Decimal, line: Line): Partial<Line> {
  return line.taxRate === undefined ? {} : { tax: includedTax(amount, line.taxRate) };
}

export interface Totals {
  lines: number;
  quantity: Decimal;
  amount: Decimal;
  tax: Decimal;
  tendered: Decimal;
  due: Decimal;
}

const known = new WeakMap<Document, Totals>();

/** A slip is never changed but made anew, so what it comes to is reckoned once. */
export function totalsOf(doc: Document): Totals {
  const before = known.get(doc);
  if (before !== undefined) return before;
  const totals = reckoned(doc);
  known.set(doc, totals);
  return totals;
}

function reckoned(doc: Document): Totals {
  const filled = doc.lines.filter((line) => line.sku !== undefined);
  const fromLines = sum(filled.map((line) => line.amount ?? '0'));
  const fromEntries = sum(doc.entries.map((entry) => entry.amount ?? '0'));
  const tendered = sum(doc.tenders.map((tender) => tender.amount));
  const amount = round(add(fromLines, fromEntries), 2);
  return {
    lines: filled.length,
    quantity: sum(filled.map((line) => line.quantity ?? line.counted ?? '0')),
    amount,
    tax: round(sum(filled.map((line) => line.tax ?? '0')), 2),
    tendered: round(tendered, 2),
    due: round(subtract(amount, tendered), 2),
  };
}

/** Goods for anyone who walks in: paid on the spot, change given. */
export function atCounter(kind: Kind): boolean {
  return kind.lines && kind.tenders && !kind.partyRequired;
}

/** Slips that are settled as they are written: over the counter, or money spent that nobody is owed. */
export function paidAtOnce(doc: Document, kind: Kind): boolean {
  if (!kind.tenders) return false;
  if (kind.lines) return atCounter(kind);
  return hasEntries(kind) && doc.party === undefined;
}

/** Kinds whose lines are accounts, not goods: expenses, other income, opening balances. */
export function hasEntries(kind: Kind): boolean {
  return kind.lineColumns.some((column) => column.type === 'account');
}

/** Change is given in cash only. */
function withChange(tender: Tender): Tender {
  const { tendered, change, ...rest } = tender;
  void change;
  if (tender.method !== 'cash' || tendered === undefined) return rest;
  return { ...rest, tendered, change: changeOf(tendered, tender.amount) };
}

/**
 * Of a slip that is paid at once the last way of paying takes what the others leave, so one who changes nothing
 * pays all of it. Of any other slip money is what was typed; the rest stays open.
 */
export function withTenders(doc: Document, kind: Kind): Document {
  if (!kind.tenders || doc.tenders.length === 0) return doc;
  if (!paidAtOnce(doc, kind)) return { ...doc, tenders: doc.tenders.map(withChange) };
  const total = totalsOf(doc).amount;
  const last = doc.tenders.length - 1;
  const others = sum(doc.tenders.slice(0, last).map((tender) => tender.amount));
  const rest = round(subtract(total, others), 2);
  const tenders = doc.tenders.map((tender, index): Tender => {
    const left = compare(rest, '0') < 0 ? '0.00' : rest;
    return withChange({ ...tender, amount: index === last ? left : tender.amount });
  });
  return { ...doc, tenders };
}

/** Whether a slip's quantities leave the warehouse. Adjustments and assemblies say so line by line. */
export function takesGoods(kind: Kind): boolean {
  return kind.warehouse === 'both' || (kind.warehouse === 'from' && hasColumn(kind, 'price'));
}

/** How much of each article the slip takes, in its base unit. */
export function wantedBySku(doc: Document): Map<string, Decimal> {
  const wanted = new Map<string, Decimal>();
  for (const line of doc.lines) {
    if (line.sku === undefined || line.quantity === undefined) continue;
    const { quantity, unitFactor } = line;
    const base = unitFactor === undefined ? quantity : multiply(quantity, unitFactor);
    const before = wanted.get(line.sku);
    wanted.set(line.sku, before === undefined ? base : add(before, base));
  }
  return wanted;
}

/** How many are missing; undefined when there is enough. */
export function shortBy(wanted: Decimal, onHand: Decimal): Decimal | undefined {
  const missing = subtract(wanted, onHand);
  return compare(missing, '0') > 0 ? plain(missing) : undefined;
}
