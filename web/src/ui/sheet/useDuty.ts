import { useQuery } from '@tanstack/react-query';
import { dutyQuery, type DutySight } from '@/api/queries';
import type { Document } from '@/api/types';
import { useSettled } from '../useSettled';
import { totalsOf } from './compute';
import type { Sheet } from './useSheet';

const ON_ACCOUNT: ReadonlySet<string> = new Set(['on_account', 'prepayment']);
const SETTLED_MS = 400;

/** Why somebody else has to post what is on the screen, in a sentence; undefined where nothing stands against it. */
export function useDuty(sheet: Sheet | undefined): string | undefined {
  const sight = useSettled(sheet === undefined ? '' : JSON.stringify(sightOf(sheet)), SETTLED_MS);
  const asked = (sight === '' ? { action: 'post' } : JSON.parse(sight)) as DutySight;
  const { data } = useQuery({
    ...dutyQuery(sheet?.doc.id ?? '', asked),
    enabled: sight !== '' && (asked.touched !== true || asked.store !== undefined),
  });
  return data?.against?.words;
}

/** What of the sheet decides who may go on with it. */
export function sightOf({ doc, unsaved }: Sheet): DutySight {
  if (!unsaved && doc.version > 0) return { action: 'post' };
  const { amount, tendered } = totalsOf(doc);
  return {
    action: 'post',
    touched: true,
    kind: doc.kind,
    store: doc.store,
    amount: doc.lines.length > 0 || doc.entries.length > 0 ? amount : tendered,
    earlier: earlierOf(doc).join(','),
    pays: doc.tenders.some(({ method }) => !ON_ACCOUNT.has(method)),
  };
}

function earlierOf({ source, lines, allocations }: Document): string[] {
  const named = [source, ...lines.map((line) => line.sourceDocument)];
  const all = [...named, ...allocations.map(({ item }) => item)];
  return [...new Set(all.filter((id) => id !== undefined && id !== null))].toSorted();
}
