import type { CountArticle } from '@/api/types';
import type { KeptScan } from '@/offline/countScans';
import { held } from './sheet';

/** An article that is counted by lots or pieces, and the lot that was named last. */
export interface Asked {
  article: CountArticle;
  lot?: string;
  expiry?: string;
}

/** What a scanned code comes to. */
export type Read =
  /** One more of it. */
  | { does: 'count'; article?: CountArticle; track?: string; expiry?: string; next?: Asked }
  /** Its lot or its serial numbers come next. */
  | { does: 'ask'; next: Asked }
  /** A lot that nobody knows: its expiry is asked for. */
  | { does: 'new-lot'; lot: string; next: Asked }
  /** This piece was scanned before, and is one piece. */
  | { does: 'known'; track: string; next: Asked };

/**
 * Reads a code while something is counted (扫码): an article, or the lot or serial number of the one that was scanned last. Serial
 * after serial belongs to it until another article comes; its barcode again is one more of the same lot.
 */
export function read(
  code: string,
  asked: Asked | undefined,
  codes: ReadonlyMap<string, CountArticle>,
  scans: readonly KeptScan[],
): Read {
  const article = codes.get(code.toLowerCase());
  if (article?.tracked === 'serial') return { does: 'ask', next: { article } };
  if (article?.tracked === 'lot') {
    return asked?.article.sku === article.sku && asked.lot !== undefined
      ? ofLot(asked, asked.lot, asked.expiry)
      : { does: 'ask', next: { article } };
  }
  if (article !== undefined || asked === undefined) {
    return { does: 'count', ...(article ? { article } : {}) };
  }
  if (asked.article.tracked === 'serial') {
    return isHere(scans, asked.article, code)
      ? { does: 'known', track: code, next: asked }
      : { does: 'count', article: asked.article, track: code, next: asked };
  }
  const known = lotsOf(asked.article, scans).find(({ lot }) => lot === code);
  return known
    ? ofLot(asked, code, known.expiry)
    : { does: 'new-lot', lot: code, next: { article: asked.article } };
}

/** One more of a lot, which is the one that the next scans belong to. */
export function ofLot({ article }: Asked, lot: string, expiry: string | undefined): Read {
  const said = expiry === undefined ? {} : { expiry };
  return { does: 'count', article, track: lot, ...said, next: { article, lot, ...said } };
}

/** Lots that the books know, and those that were found here. */
export function lotsOf(
  article: CountArticle,
  scans: readonly KeptScan[],
): { lot: string; expiry?: string; book?: string }[] {
  const known = article.lots.map(({ lot, expiry, book }) => ({
    lot,
    ...(expiry == null ? {} : { expiry }),
    ...(book == null ? {} : { book }),
  }));
  const names = new Set(known.map(({ lot }) => lot));
  for (const { sku, track, expiry } of held(scans)) {
    if (sku !== article.sku || track === undefined || names.has(track)) continue;
    names.add(track);
    known.push({ lot: track, ...(expiry === undefined ? {} : { expiry }) });
  }
  return known;
}

function isHere(scans: readonly KeptScan[], article: CountArticle, serial: string): boolean {
  return held(scans).some(
    (scan) => scan.sku === article.sku && scan.track === serial && scan.quantity === '1',
  );
}
