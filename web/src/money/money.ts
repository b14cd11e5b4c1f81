import { type Decimal, add, divide, isZero, multiply, plain, round, subtract } from './decimal';

/** Thousands separated; the sign is a real minus, so columns of figures line up. */
function grouped(value: Decimal): string {
  const negative = value.startsWith('-');
  const [whole = '0', fraction] = (negative ? value.slice(1) : value).split('.');
  const body = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${negative ? '−' : ''}${body}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** An amount for a table: two decimals, zero as a dash. */
export function formatMoney(value: Decimal | null | undefined): string {
  if (value == null || value === '') return '';
  return isZero(value) ? '–' : grouped(round(value, 2));
}

/** An amount that stands alone (a total, a heading): with its sign, and zero is 0.00. */
export function formatTotal(value: Decimal | null | undefined, currency = 'CNY'): string {
  if (value == null || value === '') return '';
  const shown = grouped(round(value, 2));
  const sign = currency === 'CNY' ? '¥' : `${currency} `;
  return shown.startsWith('−') ? `−${sign}${shown.slice(1)}` : `${sign}${shown}`;
}

/** A quantity: no needless decimals, zero as a dash. */
export function formatQuantity(value: Decimal | null | undefined): string {
  if (value == null || value === '') return '';
  return isZero(value) ? '–' : grouped(plain(value));
}

/** A unit cost: two to six decimals, as many as it needs. */
export function formatCost(value: Decimal | null | undefined): string {
  if (value == null || value === '') return '';
  const short = plain(value);
  const decimals = short.split('.')[1]?.length ?? 0;
  return grouped(round(value, Math.min(6, Math.max(2, decimals))));
}

/** A rate 0.13 as 13%. */
export function formatPercent(rate: Decimal | null | undefined): string {
  if (rate == null || rate === '') return '';
  return `${plain(multiply(rate, '100'))}%`;
}

/** The amount of a line: quantity × price, to the cent. */
export function lineAmount(quantity: Decimal, price: Decimal): Decimal {
  return round(multiply(quantity, price), 2);
}

/** The tax inside an amount that includes it. */
export function includedTax(amount: Decimal, rate: Decimal): Decimal {
  if (isZero(rate)) return '0.00';
  return subtract(amount, divide(amount, add('1', rate), 2));
}

/** What goes back over the counter; never negative. */
export function changeOf(tendered: Decimal, due: Decimal): Decimal {
  const change = round(subtract(tendered, due), 2);
  return change.startsWith('-') ? '0.00' : change;
}
