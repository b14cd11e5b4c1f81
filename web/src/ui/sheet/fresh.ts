import type { Document, Id, Kind, Tender } from '@/api/types';
import { todayHere } from '../dates';
import { atCounter, hasEntries } from './compute';

/** Where someone last worked in a kind of slip. */
export interface Habit {
  store?: Id;
  warehouse?: Id;
}

export function habitName(kind: string): string {
  return `habit.${kind}`;
}

/** Over the counter one pays; wholesale goes on account unless somebody says otherwise. */
function firstTender(kind: Kind): Tender[] {
  if (!kind.tenders || (kind.lines && !atCounter(kind))) return [];
  const method = kind.lines || hasEntries(kind) ? 'cash' : 'bank';
  return [{ lineNo: 1, method, amount: '0.00' }];
}

/** An empty slip, ready to be typed into. */
export function freshDocument(kind: Kind, id: Id, defaults: Partial<Document>): Document {
  return {
    id,
    kind: kind.code,
    number: null,
    state: 'DRAFT',
    version: 0,
    businessDate: todayHere(),
    ...defaults,
    lines: [],
    tenders: firstTender(kind),
    allocations: [],
    entries: [],
  };
}
