import { useState } from 'react';
import type { CountArticle } from '@/api/types';
import { type Asked, ofLot, read, type Read } from './reading';
import type { Sheet, SheetNow } from './sheet';

/** What was counted last. */
export interface Latest {
  code: string;
  article?: CountArticle;
  track?: string;
}

/** Scans as somebody makes them: which article they are about, what is asked for next, what was counted last. */
export function useReading(
  sheet: Sheet | undefined,
  { scans }: SheetNow,
  codes: ReadonlyMap<string, CountArticle>,
  zone: string,
) {
  const [asked, setAsked] = useState<Asked>();
  const [newLot, setNewLot] = useState<string>();
  const [known, setKnown] = useState<string>();
  const [latest, setLatest] = useState<Latest>();
  const follow = (code: string, result: Read) => {
    setAsked(result.next);
    setNewLot(result.does === 'new-lot' ? result.lot : undefined);
    setKnown(result.does === 'known' ? result.track : undefined);
    if (result.does !== 'count') return;
    const { article, track, expiry } = result;
    setLatest({
      code,
      ...(article ? { article } : {}),
      ...(track === undefined ? {} : { track }),
    });
    void sheet?.make({
      zone,
      code: article && track !== undefined ? article.code : code,
      quantity: '1',
      ...(article ? { sku: article.sku } : {}),
      ...(track === undefined ? {} : { track }),
      ...(expiry === undefined ? {} : { expiry }),
    });
  };
  return {
    asked,
    newLot,
    known,
    latest,
    read: (typed: string) => {
      const code = typed.normalize('NFKC').trim();
      if (code !== '') follow(code, read(code, asked, codes, scans));
    },
    ofLot: (lot: string, expiry: string | undefined) => {
      if (asked) follow(lot, ofLot(asked, lot, expiry));
    },
    /** Another lot of the same article, or another article. */
    leave: () => {
      setAsked(asked?.lot === undefined ? undefined : { article: asked.article });
      setNewLot(undefined);
      setKnown(undefined);
    },
  };
}
