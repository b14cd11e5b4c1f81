import type { ReactNode } from 'react';
import type { Page } from '@/api/types';

/** One column of a list: how it looks, and how it reads in an export. */
export interface Column<Row> {
  key: string;
  title: string;
  width: number;
  align?: 'right';
  /** The text of the cell, also what an export writes. */
  text: (row: Row) => string;
  /** The look of the cell, when it is more than its text. */
  render?: (row: Row) => ReactNode;
  /** Only after it has been chosen. */
  hidden?: boolean;
  /** Left out where there is no room for all, the lowest first; a person's own choice stands. */
  spare?: number;
  /** The order that the server is asked for by a press on the head of the column. */
  sort?: string;
  /** Shown under the column when the server has summed what is filtered. */
  sum?: (sums: Record<string, unknown>) => ReactNode;
}

/** Something one can narrow a list by; its chip says in words what it does. */
export type Filter =
  | { key: string; title: string; type: 'choice'; choices: { value: string; label: string }[] }
  | { key: string; title: string; type: 'ref'; master: string }
  | { key: string; title: string; type: 'account' }
  | { key: string; title: string; type: 'flag'; on: string; off?: string }
  | { key: 'dates'; title: string; type: 'dates' };

/** Several rows chosen to do something with together. */
export interface Selection<Row> {
  chosen: ReadonlySet<string>;
  toggle: (row: Row) => void;
  /** Whether something could be done with the row at all. */
  can: (row: Row) => boolean;
}

export type ListQuery = Record<string, string>;

/** How a list of any kind or master is asked for, shown and opened. */
export interface ListSource<Row> {
  /** Under this name a person's columns are kept. */
  name: string;
  /** First part of the cache key, so that the live stream can tell what became untrue. */
  queryKey: readonly string[];
  columns: Column<Row>[];
  filters: Filter[];
  /** The order of what comes first when nobody asks for another. */
  sorted?: string;
  page: (query: ListQuery, cursor: string | undefined, signal?: AbortSignal) => Promise<Page<Row>>;
  /** The sums of all that is filtered, where they are not worth waiting for with the rows. */
  sums?: (query: ListQuery, signal?: AbortSignal) => Promise<Record<string, unknown> | null>;
  /** All that is filtered as a workbook the server writes, where it can be changed and brought back; else a list as shown. */
  workbook?: (query: ListQuery) => Promise<Blob>;
  rowKey: (row: Row) => string;
  /** Changes when the row has changed, so that it may glow once. */
  rowVersion?: (row: Row) => string | number;
  rowTone?: (row: Row) => 'muted' | 'struck' | undefined;
  open: (row: Row) => string | undefined;
  peek?: (row: Row) => ReactNode;
  card: (row: Row) => ReactNode;
  /** What can be searched for; no search field when absent. */
  searchHint?: string;
  empty: { title: string; hint?: string; action?: ReactNode };
  /** Which entries of the change log concern this list. */
  concerns?: (entity: string, kind: string) => boolean;
}
