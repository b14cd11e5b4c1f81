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
