/** The day of a store: what it comes to, and how far stores are closed. */
import type { Decimal } from '@/money/decimal';
import type { Id } from './common';

export interface DayClosed {
  store: Id;
  day: string;
  document: Id;
  number?: string | null;
  /** What stayed in the box. */
  cash: Decimal;
  /** Less than nothing was missing. */
  difference: Decimal;
  reopened: boolean;
}

export interface Box {
  opening: Decimal;
  in: Decimal;
  out: Decimal;
  expected: Decimal;
}

export interface DayFigures {
  store: Id;
  storeName: string;
  day: string;
  today: string;
  closedThrough?: string | null;
  close?: DayClosed | null;
  missing: string[];
  kinds: { kind: string; count: number; amount: Decimal }[];
  /** Without figures for whoever does not see costs, on a day on which goods were paid out of the box. */
  box: { account: string; name: string } & (Box | { [key in keyof Box]?: null });
  others: { account: string; name: string; in: Decimal; out: Decimal }[];
}

export interface StoreDays {
  store: Id;
  code: string;
  storeName: string;
  today: string;
  closedThrough?: string | null;
  last?: DayClosed | null;
  missing: string[];
}

export interface DayCloses {
  items: DayClosed[];
  missing: string[];
}

/** A statement that was sent by a link, and what came back. */
export interface StatementLink {
  id: Id;
  party: Id;
  partyName: string;
  side: 'RECEIVABLE' | 'PAYABLE';
  from: string;
  to: string;
  closing: Decimal;
  language: string;
  createdByName: string;
  createdAt: string;
  expiresAt: string;
  holds: boolean;
  revokedAt?: string | null;
  revokedByName?: string | null;
  opened: number;
  openedAt?: string | null;
  answers: StatementAnswer[];
}

export interface StatementAnswer {
  id: Id;
  agrees: boolean;
  row?: number | null;
  words: string;
  givenBy: string;
  givenAt: string;
  handledAt?: string | null;
  handledByName?: string | null;
}
