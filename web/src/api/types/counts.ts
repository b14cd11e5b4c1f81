import type { Decimal } from '@/money/decimal';
import type { Id } from './common';

/** Where a count stands. */
export type CountState = 'OPEN' | 'SUBMITTED' | 'POSTED' | 'CANCELLED';
export type CountScope = 'WHOLE' | 'PART' | 'CYCLE' | 'CHOSEN';
/** What whoever looks may do with it. */
export type CountAct = 'count' | 'lead' | 'post' | 'cancel';

/** Several people count a warehouse; what is different becomes a stocktake. */
export interface Count {
  id: Id;
  version: number;
  store: Id;
  warehouse: Id;
  warehouseName: string;
  name: string;
  scope: CountScope;
  idleDays?: number | null;
  classes: string[];
  blind: boolean;
  reasonAbove?: Decimal | null;
  state: CountState;
  openedByName: string;
  openedAt: string;
  document?: Id | null;
  remark?: string | null;
  acts: CountAct[];
}

/** What one person has counted in one zone. */
export interface CountSheetLine {
  zone: string;
  counter: Id;
  counterName: string;
  scans: number;
  articles: number;
  pieces: Decimal;
  last: string;
}

export interface CountProgress {
  articles: number;
  counted: number;
  found: number;
  again: number;
  sheets: CountSheetLine[];
  unknown: { code: string; times: number; zone: string; counterName: string; last: string }[];
}

/** A lot as a phone offers it; blind, without what it holds. */
export interface CountLot {
  lot: string;
  expiry?: string | null;
  book?: Decimal | null;
}

/** An article as a phone takes it along. */
export interface CountArticle {
  sku: Id;
  code: string;
  name: string;
  color?: string | null;
  size?: string | null;
  barcodes: string[];
  tracked?: 'lot' | 'serial' | null;
  book?: Decimal | null;
  lots: CountLot[];
  again: boolean;
}

/** What was counted of an article beside what the books said when it was counted last. */
export interface Variance {
  sku: Id;
  code: string;
  name: string;
  color?: string | null;
  size?: string | null;
  barcode?: string | null;
  track?: string | null;
  tracked?: 'lot' | 'serial' | null;
  expiry?: string | null;
  /** Whether somebody scanned it; what was not, of an article that was counted, is missing. */
  scanned: boolean;
  /** The books have this piece in that other warehouse; empty: one is not told in which. */
  elsewhere?: string | null;
  expected: boolean;
  counted?: Decimal | null;
  book?: Decimal | null;
  difference?: Decimal | null;
  value?: Decimal | null;
  cutOff?: string | null;
  counters?: string | null;
  reason?: string | null;
  moved: boolean;
  disagreed: boolean;
  again: boolean;
  overtaken: boolean;
}
