import type { Document, Id, Kind } from '@/api/types';
import { todayHere } from '../dates';

/** Where someone last worked in a kind of slip. */
export interface Habit {
  store?: Id;
  warehouse?: Id;
}

export function habitName(kind: string): string {
  return `habit.${kind}`;
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
    tenders: kind.tenders ? [{ lineNo: 1, method: 'cash', amount: '0.00' }] : [],
    allocations: [],
    entries: [],
  };
}
