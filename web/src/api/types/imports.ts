/** Imports, what they refused and what undoing them would do. */
import type { Id } from './common';

export interface Refused {
  file?: string;
  row?: string;
  line?: string;
  column?: string;
  code: string;
  title: string;
  facts: Record<string, string>;
}

export type ImportState = 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED' | 'INTERRUPTED' | 'UNDONE';

export interface ImportRun {
  id: Id;
  kind: 'FILES' | 'CHAIN' | 'GOODS';
  source: string;
  state: ImportState;
  dryRun: boolean;
  undoing: boolean;
  canResume: boolean;
  canUndo: boolean;
  rowsRead: number;
  done: number;
  total: number;
  rate: number;
  secondsLeft?: number;
  refusals: number;
  refused?: Refused[];
  counts: Record<string, number>;
  startedAt: string;
  startedBy: string;
  endedAt?: string;
}

/** What undoing an import would do, and what has to be done before. */
export interface UndoOutlook {
  documents: number;
  records: number;
  blockers: Refused[];
}
