/** Whether the books hold what they promise. */
import type { Id, Words } from './common';

/** One place where a check does not hold: facts in order, and the documents among them. */
export interface CheckExample {
  facts: Record<string, string>;
  documents: Record<string, { kind: string; id: Id }>;
}

export interface Check {
  id: string;
  name: Words;
  forTheShop: Words;
  forTheBooks: Words;
  ok: boolean;
  count: number;
  examples: CheckExample[];
  millis: number;
}

export interface Verification {
  /** When all books were looked at last; null if never. */
  at: string | null;
  by: string | null;
  millis: number | null;
  ok: boolean;
  changes: { at: string | null; waiting: number };
  checks: Check[];
  labels: Record<string, Words>;
  running: { since: string; done: number; all: number } | null;
}
