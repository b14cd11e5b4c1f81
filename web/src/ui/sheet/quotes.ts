import type { Document, Id, Kind, Line, Quote } from '@/api/types';
import { type Decimal, divide, isZero, multiply, plain } from '@/money/decimal';
import { hasColumn, withAmount } from './compute';

/** What is asked about: pieces of an article. */
export interface QuoteAsk {
  sku: Id;
  quantity: Decimal;
}

/** Whether somebody could have prices of their own here. */
export function takesQuotes(kind: Kind): boolean {
  return (kind.party === 'customer' || kind.party === 'member') && hasColumn(kind, 'price');
}

/** The price is the one that was filled in, and not one that somebody typed. */
export function isFilledIn(line: Line): boolean {
  return line.price === line.filledIn;
}

/** In pieces, whatever the line counts in. */
function piecesOf(line: Line): Decimal {
  return plain(multiply(line.quantity ?? '1', line.unitFactor ?? '1'));
}

/** Articles whose price is still ours to fill in, each quantity once, in the order of the lines. */
export function asksOf(lines: readonly Line[]): QuoteAsk[] {
  const asks = new Map<string, QuoteAsk>();
  for (const line of lines) {
    const { sku } = line;
    if (sku === undefined || !isFilledIn(line) || line.sourceDocument !== undefined) continue;
    const quantity = piecesOf(line);
    if (!isZero(quantity)) asks.set(`${sku} ${quantity}`, { sku, quantity });
  }
  return [...asks.values()];
}

/** Prices where they are still ours to fill in: the customer's own, or what is on the label. The same slip if none changes. */
export function withQuotes(
  doc: Document,
  asked: readonly QuoteAsk[],
  quotes: readonly Quote[],
  kind: Kind,
): Document {
  const about = new Set(asked.map(({ sku, quantity }) => `${sku} ${plain(quantity)}`));
  const said = new Map(quotes.map((one) => [`${one.sku} ${plain(one.quantity)}`, one]));
  let changed = false;
  const lines = doc.lines.map((line) => {
    const key = `${line.sku ?? ''} ${piecesOf(line)}`;
    if (!about.has(key) || !isFilledIn(line) || line.sourceDocument !== undefined) return line;
    const next = priced(line, said.get(key), kind);
    changed ||= next !== line;
    return next;
  });
  return changed ? { ...doc, lines } : doc;
}

function priced(line: Line, quote: Quote | undefined, kind: Kind): Line {
  const piece = quote?.price ?? line.label;
  const price = piece === undefined ? undefined : plain(multiply(piece, line.unitFactor ?? '1'));
  if (price === line.price && quote === line.quote) return line;
  const { price: old, filledIn, quote: before, ...rest } = line;
  void [old, filledIn, before];
  return withAmount(
    {
      ...rest,
      ...(price === undefined ? {} : { price, filledIn: price }),
      ...(quote && { quote }),
    },
    kind,
  );
}

/** What a price of the line is of one piece. */
export function ofOnePiece(line: Line, price: Decimal): Decimal {
  return plain(divide(price, line.unitFactor ?? '1', 6));
}
