import type { Field, Kind } from '@/api/types';

type When = 'draft' | 'posted';

/** The total of a slip, its tax and what is still owed for it. */
export const AMOUNT = 'amount';

/** Whether this person ever sees that part of slips of the kind. */
export function isHidden(kind: Kind | undefined, part: string): boolean {
  return kind?.hidden?.includes(part) ?? false;
}

function seenFields(fields: readonly Field[], when: When): Field[] {
  return fields.flatMap((field) => {
    const access = field[when];
    if (access === 'hidden') return [];
    return access === undefined || access === 'editable' ? [field] : [{ ...field, readOnly: true }];
  });
}

const known: Record<When, WeakMap<Kind, Kind>> = { draft: new WeakMap(), posted: new WeakMap() };

/** The kind as this person sees it in a draft or in the books; the same kind gives the same answer, not one like it. */
export function seenKind(kind: Kind, when: When): Kind {
  const before = known[when].get(kind);
  if (before !== undefined) return before;
  const seen = makeSeen(kind, when);
  known[when].set(kind, seen);
  return seen;
}

/** Without what is hidden then, and with what is only read. */
function makeSeen(kind: Kind, when: When): Kind {
  const fields = seenFields(kind.fields, when);
  const hasParty = fields.some(({ key }) => key === 'party');
  const losesParty = !hasParty && kind.fields.some(({ key }) => key === 'party');
  return {
    ...kind,
    fields,
    lineColumns: seenFields(kind.lineColumns, when),
    ...(losesParty || isHidden(kind, 'party')
      ? { party: 'none' as const, partyRequired: false }
      : {}),
  };
}
