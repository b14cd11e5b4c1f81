/**
 * Exact decimals as strings ("12.50"). Money, quantities and costs never become a JavaScript number:
 * 0.1 + 0.2 must be 0.3 on every slip. Inside, a decimal is a whole BigInt and a count of digits.
 */
export type Decimal = string;

interface Parts {
  readonly units: bigint;
  readonly scale: number;
}

const PATTERN = /^([+-]?)(\d*)(?:\.(\d*))?$/;

export function isDecimal(text: string): boolean {
  const match = PATTERN.exec(text);
  return match !== null && `${match[2] ?? ''}${match[3] ?? ''}` !== '';
}

function parts(value: Decimal): Parts {
  const match = PATTERN.exec(value);
  const digits = match ? `${match[2] ?? ''}${match[3] ?? ''}` : '';
  if (match === null || digits === '') throw new RangeError(`not a decimal: "${value}"`);
  const units = BigInt(digits);
  return { units: match[1] === '-' ? -units : units, scale: (match[3] ?? '').length };
}

function text({ units, scale }: Parts): Decimal {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function widen(value: Parts, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y] = [parts(a), parts(b)];
  const scale = Math.max(x.scale, y.scale);
  return text({ units: widen(x, scale) + widen(y, scale), scale });
}

export function negate(a: Decimal): Decimal {
  const x = parts(a);
  return text({ units: -x.units, scale: x.scale });
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  const [x, y] = [parts(a), parts(b)];
  return text({ units: x.units * y.units, scale: x.scale + y.scale });
}

export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = [parts(a), parts(b)];
  const scale = Math.max(x.scale, y.scale);
  const difference = widen(x, scale) - widen(y, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isZero(a: Decimal): boolean {
  return parts(a).units === 0n;
}

export function isNegative(a: Decimal): boolean {
  return parts(a).units < 0n;
}

/** Half up, away from zero: the rounding of the server's books. */
function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [n, d] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const rounded = (n * 2n + d) / (d * 2n);
  return negative ? -rounded : rounded;
}

export function round(a: Decimal, scale: number): Decimal {
  const x = parts(a);
  if (x.scale <= scale) return text({ units: widen(x, scale), scale });
  return text({ units: divideHalfUp(x.units, 10n ** BigInt(x.scale - scale)), scale });
}

export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  const [x, y] = [parts(a), parts(b)];
  if (y.units === 0n) throw new RangeError('division by zero');
  const dividend = x.units * 10n ** BigInt(scale + y.scale);
  const divisor = y.units * 10n ** BigInt(x.scale);
  return text({ units: divideHalfUp(dividend, divisor), scale });
}

/** Of thousands of lines too: the total is not written down at each step. */
export function sum(values: Iterable<Decimal>): Decimal {
  let [units, scale] = [0n, 0];
  for (const value of values) {
    const next = parts(value);
    if (next.scale > scale) {
      units *= 10n ** BigInt(next.scale - scale);
      scale = next.scale;
    }
    units += next.scale === scale ? next.units : widen(next, scale);
  }
  return text({ units, scale });
}

/** Without needless zeros: "3.500" is "3.5", "12.00" is "12". */
export function plain(a: Decimal): Decimal {
  const x = parts(a);
  let { units, scale } = x;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return text({ units, scale });
}

/**
 * What a person typed or pasted, as a decimal: full-width digits, thousands separators, a currency sign and
 * accountants' brackets are understood. Undefined when it is not a number.
 */
export function read(typed: string): Decimal | undefined {
  let raw = typed
    .normalize('NFKC')
    .replace(/[\s,¥￥$]/g, '')
    .replace(/[−–]/g, '-');
  const bracketed = /^\((.+)\)$/.exec(raw);
  if (bracketed) raw = `-${bracketed[1] ?? ''}`;
  if (!isDecimal(raw)) return undefined;
  const value = raw
    .replace(/^\+/, '')
    .replace(/\.$/, '')
    .replace(/^(-?)\./, '$10.');
  return value.replace(/^(-?)0+(?=\d)/, '$1');
}
