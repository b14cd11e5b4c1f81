/** The general ledger: journal, accounts, periods, and who owes what. */
import type { Decimal } from '@/money/decimal';
import type { Id, Words } from './common';
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

export type Side = 'RECEIVABLE' | 'PAYABLE';

/** Ages are counted from the due date, or from the day something was booked. */
export type AgeBasis = 'DUE' | 'BOOKED';

export interface PartiesOpen {
  items: PartyOpen[];
  sums: PartyOpen['sums'];
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

/** A figure of a statement, and the journal that it is made of. */
export interface StatementFigure {
  value: Decimal;
  drill?: Drill | null;
}

/** Figures are missing in a heading, and where they say what goods cost and one may not know. */
export interface StatementLine {
  code: string;
  /** In the standard's form; 0 for what the form does not have. */
  number: number;
  name: Words;
  shape: 'HEAD' | 'ITEM' | 'PART' | 'SUM';
  now?: StatementFigure | null;
  before?: StatementFigure | null;
  year?: StatementFigure | null;
}

export interface FinancialStatement {
  period: string;
  from: string;
  to: string;
  lines: StatementLine[];
  /** Of a balance sheet. */
  balanced?: boolean | null;
  withheld: boolean;
}

export interface PartyMovement {
  document: Id;
  number?: string | null;
  kind?: string | null;
  businessDate: string;
  storeName?: string | null;
  added: Decimal;
  settled: Decimal;
  balance: Decimal;
}

export interface PartyStatement {
  party: Id;
  code?: string;
  partyName?: string;
  side: Side;
  from: string;
  to: string;
  opening: Decimal;
  added: Decimal;
  settled: Decimal;
  closing: Decimal;
  items: PartyMovement[];
}

export interface CashMoved {
  account: string;
  name: string;
  opening: Decimal;
  in: Decimal;
  out: Decimal;
  closing: Decimal;
}

export interface CashAccounts {
  from: string;
  to: string;
  items: CashMoved[];
}

export interface CashLine {
  document: Id;
  lineNo: number;
  number?: string | null;
  kind?: string | null;
  businessDate: string;
  store?: Id;
  storeName?: string | null;
  memo?: string | null;
  in: Decimal;
  out: Decimal;
  balance: Decimal;
}

export interface CashJournal extends CashMoved {
  from: string;
  to: string;
  items: CashLine[];
  next?: string | null;
}
