import type { Allocation, Document, Entry, Kind, Line, Quote, SkuHit, Tender } from '@/api/types';
import { add, isZero, plain } from '@/money/decimal';
import { withAmount, withPrice, withTenders } from './compute';
import { isCount, lineOf, withCell } from './line';
import { type Counts, withMatrix } from './matrix';
import { type QuoteAsk, withQuotes } from './quotes';

/** Everything a person can do to a slip. Pure: the same slip and the same act give the same slip. */
export type Act =
  | { type: 'head'; key: string; value: unknown; name?: string | undefined }
  | { type: 'cell'; at: number; key: string; value: unknown }
  | { type: 'pick'; at: number; hit: SkuHit }
  | { type: 'scan'; hit: SkuHit }
  | { type: 'scans'; hits: readonly SkuHit[] }
  | { type: 'matrix'; cells: readonly SkuHit[]; counts: Counts }
  | { type: 'lines'; at: number; parts: Partial<Line>[] }
  | { type: 'remove'; at: number }
  | { type: 'insert'; at: number }
  | { type: 'quotes'; asked: readonly QuoteAsk[]; quotes: readonly Quote[] }
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

/** A line that keeps its number stays the same object: what draws it need not draw it again. */
function numbered(lines: readonly Line[]): Line[] {
  return lines.map((line, at) => (line.lineNo === at + 1 ? line : { ...line, lineNo: at + 1 }));
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
    case 'scans':
      return act.hits.reduce((now, hit) => edited(now, { type: 'scan', hit }, kind), doc);
    case 'matrix': {
      const next = numbered(withMatrix(lines, act.cells, act.counts, kind));
      const [hit] = act.cells;
      return { ...doc, ...(hit && usualSupplier(doc, kind, hit)), lines: next };
    }
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
    case 'quotes':
      return withQuotes(doc, act.asked, act.quotes, kind);
    case 'tenders':
      return { ...doc, tenders: act.tenders.map((tender, i) => ({ ...tender, lineNo: i + 1 })) };
    case 'allocations':
      return { ...doc, allocations: act.allocations };
    case 'entries':
      return { ...doc, entries: act.entries.map((entry, i) => ({ ...entry, lineNo: i + 1 })) };
  }
}

export function edit(doc: Document, act: Act, kind: Kind): Document {
  const next = edited(doc, act, kind);
  return next === doc ? doc : withTenders(next, kind);
}

/** What is sent: no names, no empty lines, no money that is none, nothing that only the screen needs. */
export function toSend(doc: Document): Document {
  const lines = doc.lines
    .filter((line) => line.sku !== undefined)
    .map((line, index) => {
      const { skuCode, name, color, size, barcode, article, label, filledIn, quote, ...rest } =
        line;
      void [skuCode, name, color, size, barcode, article, label, filledIn, quote];
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
