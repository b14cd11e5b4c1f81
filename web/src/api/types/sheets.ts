import type { Id } from './common';

export type SheetState =
  'READ' | 'CHECKING' | 'CHECKED' | 'APPLYING' | 'APPLIED' | 'STOPPED' | 'UNDOING' | 'UNDONE';

export type Verdict = 'NEW' | 'CHANGED' | 'SAME' | 'CONFLICT' | 'REFUSED';

/** A field that a column of a file may be. */
export interface SheetField {
  key: string;
  name: string;
  required: boolean;
  editable: boolean;
}

/** A table that was brought back from a spreadsheet. */
export interface Sheet {
  id: Id;
  target: string;
  file: string;
  state: SheetState;
  /** Written by us: each row knows which record it is. */
  ours: boolean;
  titles: string[];
  /** Which field each column is; empty where it is none. */
  columns: string[];
  fields: SheetField[];
  rows: number;
  done: number;
  counts: Partial<Record<Verdict | 'applied' | 'undone' | 'late', number>>;
  startedBy: string;
  startedAt: string;
  endedAt?: string;
}

export interface SheetChange {
  field: string;
  /** What the file said when it was written; absent where nobody knows. */
  was?: string;
  mine: string;
  theirs: string;
  conflict: boolean;
  chosen: boolean;
}

export interface SheetRow {
  no: number;
  line: number;
  verdict?: Verdict;
  record?: Id;
  code: string;
  name: string;
  changes: SheetChange[];
  why: { field: string; title: string }[];
  applied: boolean;
  undone: boolean;
  late?: string;
}
