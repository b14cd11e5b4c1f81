import type { Allocation, Document, Entry, Kind, Line, SkuHit, Tender } from '@/api/types';
import { add, divide, isZero, multiply, plain } from '@/money/decimal';
import { hasColumn, withAmount, withPrice, withTenders } from './compute';

/** Everything a person can do to a slip. Pure: the same slip and the same act give the same slip. */
export type Act =
  | { type: 'head'; key: string; value: unknown; name?: string | undefined }
  | { type: 'cell'; at: number; key: string; value: unknown }
  | { type: 'pick'; at: number; hit: SkuHit }
  | { type: 'scan'; hit: SkuHit }
  | { type: 'lines'; at: number; parts: Partial<Line>[] }
  | { type: 'remove'; at: number }
  | { type: 'insert'; at: number }
  | { type: 'tenders'; tenders: Tender[] }
  | { type: 'allocations'; allocations: Allocation[] }
  | { type: 'entries'; entries: Entry[] };

const NAME_OF: Record<string, keyof Document> = {
  store: 'storeName',
  party: 'partyName',
  warehouse: 'warehouseName',
  toWarehouse: 'toWarehouseName',
};

const HEAD_KEYS = new Set([
  'businessDate',
  'store',
  'party',
  'warehouse',
  'toWarehouse',
  'till',
  'source',
  'note',
  'reason',
]);

export function headValue(doc: Document, key: string): unknown {
  if (HEAD_KEYS.has(key)) return doc[key as keyof Document];
  return doc.custom?.[key];
}

function withHead(doc: Document, key: string, value: unknown, name: string | undefined): Document {
  if (!HEAD_KEYS.has(key)) return { ...doc, custom: { ...doc.custom, [key]: value } };
  const nameKey = NAME_OF[key];
  return { ...doc, [key]: value, ...(nameKey ? { [nameKey]: name } : {}) };
}

/** A stocktake counts; a transfer that arrives has a quantity that was sent, and may be counted beside it. */
export function isCount(kind: Kind): boolean {
  return hasColumn(kind, 'counted') && !hasColumn(kind, 'quantity');
}

/** A line for an article, on top of what was typed already. */
export function lineOf(hit: SkuHit, kind: Kind, line: Partial<Line> = {}): Line {
  const counts = isCount(kind);
  const has = (key: string, value: unknown) => value != null && hasColumn(kind, key);
  const sells = kind.party === 'customer' || kind.party === 'member';
  const { unit, units, trackLots, trackSerials, listPrice, taxRate, onHand } = hit;
  const price = line.price ?? (sells && has('price', listPrice) ? listPrice : undefined);
  const fresh: Line = {
    lineNo: 0,
    ...(counts ? {} : { quantity: '1' }),
    ...line,
    sku: hit.id,
    skuCode: hit.code,
    name: hit.name,
    article: { unit, units, trackLots, trackSerials },
    // A count is held against what the books say at this moment, whatever is sold afterwards.
    ...(counts && onHand != null ? { book: onHand } : {}),
    ...(has('listPrice', listPrice) ? { listPrice: listPrice ?? undefined } : {}),
    ...(has('taxRate', taxRate) && taxRate && !isZero(taxRate) ? { taxRate } : {}),
    ...(price == null ? {} : { price }),
  };
  for (const key of ['color', 'size', 'barcode'] as const) {
    const value = hit[key];
    if (value != null) fresh[key] = value;
  }
  return withAmount(fresh, kind);
}

/** Another unit: so many base units each, and priced accordingly. */
function withUnit(line: Line, unit: string | undefined, kind: Kind): Line {
  const pack = line.article?.units?.find((one) => one.unit === unit);
  const factor = pack?.factor ?? '1';
  const { unit: old, unitFactor, ...rest } = line;
  void [old, unitFactor];
  const next: Line = { ...rest, ...(pack ? { unit: pack.unit, unitFactor: pack.factor } : {}) };
  if (line.price !== undefined) {
    next.price = plain(divide(multiply(line.price, factor), line.unitFactor ?? '1', 6));
  }
  return withAmount(next, kind);
}

function withCell(line: Line, key: string, value: unknown, kind: Kind): Line {
  if (key === 'unit') return withUnit(line, typeof value === 'string' ? value : undefined, kind);
  const next: Line = { ...line, [key]: value };
  if (key === 'amount') return withPrice(next);
  return withAmount(next, kind);
}

/** A scan of something that is already on the slip counts one more of it; else it is a new line. */
function scanned(lines: readonly Line[], hit: SkuHit, kind: Kind): Line[] {
  const key = isCount(kind) ? 'counted' : 'quantity';
  const known = lines.findLastIndex((line) => line.sku === hit.id && line.unitFactor === undefined);
  if (known < 0) {
    const line = lineOf(hit, kind);
    return [...lines, key === 'counted' ? { ...line, counted: '1' } : line];
  }
  return lines.map((line, index) =>
    index === known ? withCell(line, key, plain(add(line[key] ?? '0', '1')), kind) : line,
  );
}

function numbered(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => ({ ...line, lineNo: index + 1 }));
}

function replaced(lines: readonly Line[], at: number, line: Line): Line[] {
  return at < lines.length ? lines.map((old, i) => (i === at ? line : old)) : [...lines, line];
}

function edited(doc: Document, act: Act, kind: Kind): Document {
  const { lines } = doc;
  switch (act.type) {
    case 'head':
      return withHead(doc, act.key, act.value, act.name);
    case 'cell': {
      const line = lines[act.at];
      if (line === undefined) return doc;
      return { ...doc, lines: replaced(lines, act.at, withCell(line, act.key, act.value, kind)) };
    }
    case 'pick': {
      const old = lines[act.at];
      const next = numbered(replaced(lines, act.at, lineOf(act.hit, kind, old)));
      return { ...doc, ...usualSupplier(doc, kind, act.hit), lines: next };
    }
    case 'scan':
      return {
        ...doc,
        ...usualSupplier(doc, kind, act.hit),
        lines: numbered(scanned(lines, act.hit, kind)),
      };
    case 'lines': {
      const next = [...lines];
      act.parts.forEach((part, offset) => {
        const old = next[act.at + offset] ?? { lineNo: 0 };
        const line = withAmount({ ...old, ...part }, kind);
        next[act.at + offset] = part.amount === undefined ? line : withPrice({ ...line, ...part });
      });
      return { ...doc, lines: numbered(next) };
    }
    case 'remove':
      return { ...doc, lines: numbered(lines.filter((_, index) => index !== act.at)) };
    case 'insert':
      return { ...doc, lines: numbered(lines.toSpliced(act.at, 0, { lineNo: 0 })) };
    case 'tenders':
      return { ...doc, tenders: act.tenders.map((tender, i) => ({ ...tender, lineNo: i + 1 })) };
    case 'allocations':
      return { ...doc, allocations: act.allocations };
    case 'entries':
      return { ...doc, entries: act.entries.map((entry, i) => ({ ...entry, lineNo: i + 1 })) };
  }
}

export function edit(doc: Document, act: Act, kind: Kind): Document {
  return withTenders(edited(doc, act, kind), kind);
}

/** What is sent: no names, no empty lines, no money that is none, nothing that only the screen needs. */
export function toSend(doc: Document): Document {
  const lines = doc.lines
    .filter((line) => line.sku !== undefined)
    .map((line, index) => {
      const { skuCode, name, color, size, barcode, article, ...rest } = line;
      void [skuCode, name, color, size, barcode, article];
      return { ...rest, lineNo: index + 1, quantity: rest.quantity ?? '0' };
    });
  const entries = doc.entries
    .filter((entry) => entry.account !== undefined)
    .map((entry, index) => ({ ...entry, lineNo: index + 1 }));
  const tenders = doc.tenders
    .filter((tender) => !isZero(tender.amount))
    .map((tender, index) => ({ ...tender, lineNo: index + 1 }));
  const { storeName, partyName, warehouseName, toWarehouseName, totals, ...head } = doc;
  void [storeName, partyName, warehouseName, toWarehouseName, totals];
  return { ...head, lines, entries, tenders };
}

/** Where nobody has said yet whom it is bought from, whom this store usually buys it from. */
function usualSupplier(doc: Document, kind: Kind, hit: SkuHit): Partial<Document> {
  return kind.party === 'supplier' && doc.party == null && hit.supplier != null
    ? { party: hit.supplier }
    : {};
}
