import type { Definitions } from '@/api/types';
import { named } from '@/i18n/names';

/** Parts of every slip that no definition names for whoever never sees them. */
const PARTS = [
  'amount',
  'tenders',
  'allocations',
  'party',
  'entries.amount',
  'lines.price',
  'lines.listPrice',
  'lines.discount',
  'lines.amount',
  'lines.tax',
  'lines.unitCost',
  'lines.landed',
] as const;

type Part = (typeof PARTS)[number];

/** Dots part the keys of words. */
const wordOf = (part: Part) => part.replace('.', '_') as WordOf<Part>;
type WordOf<T extends string> = T extends `${infer Head}.${infer Tail}` ? `${Head}_${Tail}` : T;

type Words = (key: `explain.part.${WordOf<Part>}`) => string;

/** What a field is called, also one that is not in the definition because it is hidden. */
export function fieldName(definitions: Definitions | undefined, key: string, t: Words): string {
  const part = PARTS.find((one) => one === key);
  if (part !== undefined) {
    const word = wordOf(part);
    return t(`explain.part.${word}`);
  }
  const last = key.slice(key.indexOf('.') + 1);
  const fields = (definitions?.kinds ?? []).flatMap((kind) => [
    ...kind.fields,
    ...kind.lineColumns,
  ]);
  return named(fields.find((field) => field.key === last)?.name, last);
}
