/** The general ledger: journal, accounts, periods, and who owes what. */
import type { Decimal } from '@/money/decimal';
import type { Id } from './common';
import type { Drill } from './reports';

export interface JournalLine {
  account: { code: string; name: string };
  store?: Id;
  storeName?: string;
  party?: Id;
  partyName?: string;
  debit?: Decimal;
  credit?: Decimal;
  memo?: string;
  businessDate?: string;
  document?: Id;
  lineNo?: number;
  number?: string | null;
  kind?: string | null;
}

export interface OpenItem {
  item: Id;
  document?: Id;
  number?: string;
  kind?: string;
  side?: 'RECEIVABLE' | 'PAYABLE';
  party?: Id;
  partyName?: string;
  store?: Id;
  storeName?: string;
  businessDate?: string;
  dueDate?: string;
  amount: Decimal;
  /** Negative for advances and credit notes. */
  open: Decimal;
  overdueDays?: number;
}

export interface PartyOpen {
  party: Id;
  code?: string;
  partyName?: string;
  sums: { count: number; open: Decimal; ageing: Ageing };
  drill?: Drill;
}

export interface Ageing {
  notDue: Decimal;
  days30: Decimal;
  days60: Decimal;
  days90: Decimal;
  older: Decimal;
  credits: Decimal;
}

export type AccountKind = 'ASSET' | 'LIABILITY' | 'EQUITY' | 'REVENUE' | 'EXPENSE';

export interface Account {
  code: string;
  name: string;
  kind?: AccountKind;
  role?: string | null;
  parent?: string | null;
  /** It holds money, or may be named by hand. */
  tender?: boolean;
  side?: 'DEBIT' | 'CREDIT';
  balance?: Decimal;
  archived?: boolean;
  drill?: Drill;
}

export interface TrialRow {
  account: { code: string; name: string; kind?: AccountKind };
  opening: Decimal;
  debit: Decimal;
  credit: Decimal;
  closing: Decimal;
  drill?: Drill;
}

/** Opening and closing are debits less credits: each adds up to nothing, or the books are broken. */
export interface TrialBalance {
  from: string;
  to: string;
  items: TrialRow[];
  sums: { opening: Decimal; debit: Decimal; credit: Decimal; closing: Decimal };
}

export interface Period {
  period: string;
  state: 'OPEN' | 'CLOSED';
  closedAt?: string;
  closedBy?: string;
}
