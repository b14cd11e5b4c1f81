import type { Document } from './types';

type Lists = 'lines' | 'tenders' | 'allocations' | 'entries';

/** A slip as the server shows it to this person: lists that they may not see are left out. */
export type Seen = Omit<Document, Lists> & Partial<Pick<Document, Lists>>;

/** The slip as screens know it: what is not shown is empty. */
export function whole(seen: Seen): Document {
  const { lines = [], tenders = [], allocations = [], entries = [] } = seen;
  return { ...seen, lines, tenders, allocations, entries };
}
