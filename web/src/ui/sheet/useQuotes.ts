import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { type QuoteSlip, quotesQuery } from '@/api/skuQueries';
import type { Document, Kind, Quote, Quotes } from '@/api/types';
import { useSettled } from '../useSettled';
import type { Act } from './edit';
import { asksOf, type QuoteAsk, takesQuotes } from './quotes';

const PAUSE_MS = 120;
const AT_ONCE = 50;

/**
 * Fills in what this customer pays by their price list, as long as nobody has typed a price: when the customer is chosen,
 * when lines come, when the quantity crosses a step of the list. Without a line to the server what is on the label stands.
 */
export function useQuotes(kind: Kind, doc: Document, act: (act: Act) => void): void {
  const { party, store, businessDate: day } = doc;
  const slip: QuoteSlip | undefined =
    takesQuotes(kind) && party != null && store !== undefined
      ? { kind: kind.code, store, party, day }
      : undefined;
  const list = useQuery({ ...quotesQuery(slip, []), enabled: slip !== undefined });
  const listed = list.data?.list != null;
  const lines = useSettled(doc.lines, PAUSE_MS);
  const parts = useMemo(() => (listed ? inParts(asksOf(lines)) : []), [listed, lines]);
  const said = useQueries({
    queries: parts.map((part) => quotesQuery(slip, part)),
    combine: itemsOf,
  });
  // Who has no list, or is nobody any more, pays what is on the label.
  const unlisted = slip === undefined || (list.data !== undefined && !listed);
  useEffect(() => {
    if (unlisted && lines.some(({ quote }) => quote !== undefined)) {
      act({ type: 'quotes', asked: asksOf(lines), quotes: [] });
    }
  }, [unlisted, lines, act]);
  useEffect(() => {
    parts.forEach((asked, index) => {
      const quotes = said[index];
      if (quotes !== undefined) act({ type: 'quotes', asked, quotes });
    });
  }, [parts, said, act]);
}

/** Outside, so that the same answers are the same list. */
function itemsOf(answers: { data?: Quotes | undefined }[]): (Quote[] | undefined)[] {
  return answers.map(({ data }) => data?.items);
}

function inParts(asks: readonly QuoteAsk[]): QuoteAsk[][] {
  const parts: QuoteAsk[][] = [];
  for (let at = 0; at < asks.length; at += AT_ONCE) parts.push(asks.slice(at, at + AT_ONCE));
  return parts;
}
