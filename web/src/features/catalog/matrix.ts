import type { Id } from '@/api/types';

/** A SKU as a style is saved with it. */
export interface StyleSku {
  id: Id;
  code: string;
  color?: Id | null;
  size?: string | null;
  barcodes: string[];
  listPrice?: string | null;
  version?: number;
  archived?: boolean;
}

export interface Colour {
  id: Id;
  code: string;
  name: string;
}

/** The check digit of a GTIN: threes and ones from the right. */
export function checkDigit(body: string): string {
  const sum = [...body]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

/** A barcode of the shop's own: EAN-13 in the range 20, which no maker uses. */
export function ownBarcode(random: () => number): string {
  const body = `20${Array.from({ length: 10 }, () => String(random() % 10)).join('')}`;
  return body + checkDigit(body);
}

/** Sizes as they hang on the rail: small before large, numbers by their worth, all others as they came. */
export function inOrder(sizes: readonly string[]): string[] {
  return [...new Set(sizes)].toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf(size: string): number {
  const letters = /^(\d*)(X*)(XS|S|M|L|XL)$/i.exec(size);
  if (letters === null) return /^\d+(\.\d+)?$/.test(size) ? Number(size) : Number.MAX_SAFE_INTEGER;
  const [, times = '', more = '', base = ''] = letters;
  const steps = (times === '' ? 1 : Number(times)) - 1 + more.length;
  const middle = { XS: -2, S: -1, M: 0, L: 1, XL: 2 }[base.toUpperCase()] ?? 0;
  return middle + Math.sign(middle) * steps;
}

export function cellOf(
  skus: readonly StyleSku[],
  color: Id | undefined,
  size: string | undefined,
): StyleSku | undefined {
  return skus.find((sku) => (sku.color ?? undefined) === color && (sku.size ?? undefined) === size);
}

/** 货号-颜色尺码, the way people read it aloud. */
export function skuCode(
  style: string,
  color: Colour | undefined,
  size: string | undefined,
): string {
  const tail = `${color?.code ?? ''}${size ?? ''}`;
  return tail === '' ? style : `${style}-${tail}`;
}

/** Puts a cell on or off. A SKU that the server has is archived rather than dropped: it may have been sold. */
export function toggled(
  skus: readonly StyleSku[],
  style: string,
  color: Colour | undefined,
  size: string | undefined,
  id: Id,
): StyleSku[] {
  const known = cellOf(skus, color?.id, size);
  if (known === undefined) {
    const fresh: StyleSku = { id, code: skuCode(style, color, size), barcodes: [] };
    return [
      ...skus,
      { ...fresh, ...(color ? { color: color.id } : {}), ...(size === undefined ? {} : { size }) },
    ];
  }
  if ((known.version ?? 0) === 0) return skus.filter((sku) => sku !== known);
  return [...skus];
}

/** Every cell that is not there yet. */
export function filled(
  skus: readonly StyleSku[],
  style: string,
  colors: readonly (Colour | undefined)[],
  sizes: readonly (string | undefined)[],
  newId: () => Id,
): StyleSku[] {
  let all = [...skus];
  for (const color of colors) {
    for (const size of sizes) {
      if (!cellOf(all, color?.id, size)) all = toggled(all, style, color, size, newId());
    }
  }
  return all;
}
