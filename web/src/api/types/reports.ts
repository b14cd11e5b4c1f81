/** Figures, and where they come from. */
import type { Decimal } from '@/money/decimal';
import type { Id } from './common';

/** Where a figure comes from: the list that shows what it is made of, and how to ask it. */
export interface Drill {
  list:
    | 'documents'
    | 'journal'
    | 'open-items'
    | 'stock'
    | 'verify'
    | 'access-reviews'
    | 'statement-links'
    | 'periods';
  query: Record<string, string>;
}

export interface DeskTask {
  code: string;
  count: number;
  drill: Drill;
}

export interface DeskSection {
  job: 'buying' | 'storing' | 'selling' | 'money';
  tasks: DeskTask[];
}

/** The work that lies before somebody, by job. */
export interface Desk {
  date: string;
  sections: DeskSection[];
  /** What this person has sold today, where the shop's figures are not theirs to see. */
  sales?: { count: number; amount: Decimal; drill: Drill } | null;
  asOf: string;
}

/** A week of one store; without a name: all smaller stores of a long chain together. */
export interface StoreWeek {
  store: Id | null;
  code: string | null;
  name: string | null;
  stock: Decimal;
  days: { date: string; sales: Decimal; returns: Decimal }[];
  drill: Drill | null;
}

export interface OwnDay {
  date: string;
  count: number;
  amount: Decimal;
  drill: Drill;
}

export interface MovedDay {
  date: string;
  in: Decimal;
  out: Decimal;
  drillIn: Drill | null;
  drillOut: Drill | null;
}

/** Orders made at most so many days ago; null: longer ago than all others. */
export interface Awaited {
  days: number | null;
  late: boolean;
  orders: number;
  quantity: Decimal;
  drill: Drill;
}

export interface Owed {
  age: 'NOT_DUE' | 'DAYS30' | 'DAYS60' | 'DAYS90' | 'OLDER' | 'CREDITS';
  receivable: Decimal;
  payable?: Decimal;
  toCollect: Drill;
  toPay: Drill | null;
}

/** The first screen drawn: null where somebody does not do that job. */
export interface HomeCharts {
  date: string;
  stores: StoreWeek[] | null;
  selling: OwnDay[] | null;
  storing: MovedDay[] | null;
  buying: Awaited[] | null;
  money: Owed[] | null;
  asOf: string;
}

export interface Home {
  date: string;
  /** `net` is today without tax: what gross profit is a share of. */
  sales: { today: Decimal; yesterday: Decimal; month: Decimal; net?: Decimal; count: number };
  /** What goods cost and what is earned by them is told to those who may see cost. */
  grossProfit?: { today: Decimal; month: Decimal };
  cash: { account: string; name: string; balance: Decimal; drill?: Drill }[];
  receivable: Decimal;
  payable?: Decimal;
  stock: { quantity: Decimal; value?: Decimal; inTransit?: Decimal };
  stores: {
    store: Id;
    name: string;
    sales: Decimal;
    count: number;
    profit?: Decimal;
    drill?: Drill;
  }[];
  days: { date: string; sales: Decimal; profit?: Decimal }[];
  alerts: { code: string; count: number; link?: string; drill?: Drill }[];
  drill?: Record<string, Drill>;
  asOf: string;
}

export type MarginBy = 'STORE' | 'STYLE' | 'SKU' | 'CATEGORY' | 'BRAND' | 'CUSTOMER' | 'PERSON';

/** What somebody or something has earned; cost and all that follows from it is told to those who may see cost. */
export interface MarginRow {
  /** An id; `none` for what has none, `other` for cost that belongs to none. */
  key: string;
  code?: string;
  name?: string;
  quantity: Decimal;
  net: Decimal;
  cost?: Decimal;
  profit?: Decimal;
  rate?: Decimal;
  share?: Decimal;
}

/** What one document gives to it; without kind and number where it is not shown. */
export interface MarginSlip {
  document: Id;
  kind?: string;
  number?: string;
  businessDate: string;
  storeName?: string;
  customerName?: string;
  quantity: Decimal;
  net: Decimal;
  cost?: Decimal;
  profit?: Decimal;
}

/** What the slips come to beside what the ledger says. */
export interface MarginCheck {
  net: Decimal;
  ledgerNet: Decimal;
  cost?: Decimal;
  ledgerCost?: Decimal;
  agrees: boolean;
  from: string;
  to: string;
  drill: Drill;
}
