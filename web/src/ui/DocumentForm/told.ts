import type { TFunction } from 'i18next';
import type { Document, Kind, SkuHit } from '@/api/types';
import { sum } from '@/money/decimal';
import { formatQuantity } from '@/money/money';
import type { Told } from '../camera/Camera';
import type { Scans } from '../LinesGrid/scanBuffer';
import { isCount } from '../sheet/line';

interface Scanned {
  scans: Scans;
  found: ReadonlyMap<string, SkuHit>;
}

/** What a scanned code is, and how many of it are on the slip by now. */
export function toldOf(
  read: string,
  { scans, found }: Scanned,
  kind: Kind,
  doc: Document,
  t: TFunction,
): Told | undefined {
  const code = read.normalize('NFKC').trim();
  if (scans.unknown.some((one) => one.code === code)) {
    return { words: t('document.noArticle', { code }), bad: true };
  }
  const hit = found.get(code);
  if (hit === undefined) return undefined;
  const key = isCount(kind) ? 'counted' : 'quantity';
  const lines = doc.lines.filter(({ sku }) => sku === hit.id);
  return {
    words: [hit.name, hit.color, hit.size].filter(Boolean).join(' '),
    figure: formatQuantity(sum(lines.map((line) => line[key] ?? '0'))),
  };
}
