/** The envelope that all kinds of document share, and what stands behind one. */
import type { Decimal } from '@/money/decimal';
import type { Id } from './common';
import type { JournalLine, OpenItem } from './ledger';
import type { SkuHit } from './masters';
import type { StockMove } from './stock';

export type DocumentState = 'DRAFT' | 'SUBMITTED' | 'POSTED' | 'REVERSED' | 'DISCARDED';

export interface Line {
  lineNo: number;
  sku?: Id;
  quantity?: Decimal;
  unit?: string;
  unitFactor?: Decimal;
  listPrice?: Decimal;
  price?: Decimal;
  /** Money off the line. */
  discount?: Decimal;
  amount?: Decimal;
  taxRate?: Decimal;
  tax?: Decimal;
  unitCost?: Decimal;
  landed?: Decimal;
  lot?: string;
  expiry?: string;
  serials?: string[];
  sourceDocument?: Id;
  sourceLine?: number;
  reason?: string;
  note?: string;
  counted?: Decimal;
  /** What the books said when it was counted. */
  book?: Decimal;
  role?: string;
  skuCode?: string;
  name?: string;
  color?: string;
  size?: string;
  barcode?: string;
  /** What the client remembers of the article while it writes; never sent. */
  article?: Pick<SkuHit, 'unit' | 'units' | 'trackLots' | 'trackSerials'>;
  /** What is on the label of a piece, the price that was filled in, and what the price list said; never sent. */
  label?: Decimal;
  filledIn?: Decimal;
  quote?: Quote;
}

/** What a customer pays for so many pieces, and which line of their price list says so. */
export interface Quote {
  sku: Id;
  quantity: Decimal;
  price?: Decimal;
  goods?: 'all' | 'category' | 'style' | 'sku';
  from?: Decimal;
}

export interface Quotes {
  /** What their price list is called; nothing where they have none. */
  list?: string | null;
  items: Quote[];
}

export type TenderMethod =
  'cash' | 'bank' | 'wechat' | 'alipay' | 'card' | 'on_account' | 'prepayment' | 'waived';

export interface Tender {
  lineNo: number;
  method: TenderMethod;
  /** The account's code; the method's own when absent. */
  account?: string;
  amount: Decimal;
  tendered?: Decimal;
  change?: Decimal;
}

export interface Allocation {
  item: Id;
  amount: Decimal;
}

export interface Entry {
  lineNo: number;
  account?: string;
  amount?: Decimal;
  side?: 'DEBIT' | 'CREDIT';
  party?: Id;
  note?: string;
}

export interface Document {
  id: Id;
  kind: string;
  number?: string | null;
  state: DocumentState;
  version: number;
  businessDate: string;
  occurredAt?: string;
  store?: Id;
  party?: Id;
  warehouse?: Id;
  toWarehouse?: Id;
  till?: Id;
  source?: Id;
  reverses?: Id;
  reversedBy?: Id;
  note?: string;
  reason?: string;
  lines: Line[];
  tenders: Tender[];
  allocations: Allocation[];
  entries: Entry[];
  totals?: { quantity?: Decimal; amount?: Decimal; tax?: Decimal; due?: Decimal };
  custom?: Record<string, unknown>;
  storeName?: string;
  partyName?: string;
  warehouseName?: string;
  toWarehouseName?: string;
  createdBy?: string;
  postedBy?: string;
  postedAt?: string;
}

export interface DocumentRow {
  id: Id;
  kind: string;
  number?: string | null;
  state: DocumentState;
  version: number;
  businessDate: string;
  store?: Id;
  storeName?: string;
  party?: Id;
  partyName?: string;
  warehouseName?: string;
  quantity?: Decimal;
  amount?: Decimal;
  due?: Decimal;
  /** What is still to come of an order, or of goods on the road. */
  openQuantity?: Decimal | null;
  postedAt?: string;
  createdBy?: string;
}

/** What an article was sold or bought for, and the document that says so. */
export interface PastPrice {
  id: Id;
  kind: string;
  number?: string | null;
  businessDate: string;
  storeName?: string;
  /** Absent where this person may not see it. */
  price?: Decimal;
  discount?: Decimal | null;
  quantity?: Decimal;
  unit?: string | null;
  unitFactor?: Decimal;
}

export interface PostAnswer {
  id: Id;
  number: string;
  state: DocumentState;
  version: number;
  replayed?: boolean;
  document: Document;
}

export interface Related {
  id: Id;
  kind: string;
  number?: string | null;
  state: DocumentState;
  relation: string;
}

export interface Books {
  journal: JournalLine[];
  stock: StockMove[];
  openItems: OpenItem[];
  related: Related[];
}
