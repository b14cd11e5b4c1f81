/** How carefully records are kept, and what may be entered twice. */
import type { Decimal } from '@/money/decimal';
import type { Id } from './common';

/** What records are asked for: first of what all share, then of each store. */
export type QualityRule =
  | 'sku-without-barcode'
  | 'sku-without-price'
  | 'style-without-category'
  | 'style-without-season'
  | 'customer-without-phone'
  | 'supplier-without-phone'
  | 'customer-twice'
  | 'supplier-twice'
  | 'stock-negative'
  | 'stock-without-cost'
  | 'transfer-waiting'
  | 'day-open'
  | 'draft-old'
  | 'order-late'
  | 'receipt-late'
  | 'bulk-without-customer';

export interface QualityLine {
  rule: QualityRule;
  weight: number;
  /** The records that the rule looks at, and those of them that are to be put right. */
  all: number;
  wrong: number;
}

export interface QualityPart {
  /** Points out of a hundred; none where there is nothing yet that could be wrong. */
  score?: number | null;
  rules: QualityLine[];
}

export interface Quality {
  shared?: QualityPart | null;
  stores: { store: Id; code: string; name: string; part: QualityPart }[];
  asOf: string;
}

/** A record that is to be put right. */
export interface QualityRow {
  id: Id;
  /** Sort of record, kind of document, or `balance` for what lies on a shelf. */
  kind: string;
  code?: string | null;
  name?: string | null;
  day?: string | null;
  within?: Id | null;
  place?: string | null;
  quantity?: Decimal | null;
}

/** A record that may be the very one that is being entered. */
export interface Similar {
  id: Id;
  code: string;
  name: string;
  by: 'code' | 'name' | 'phone' | 'taxNo';
}

/** How the company makes the codes of one sort of record. */
export interface CodeRule {
  /** The sort: `style`, `customer`. */
  sort: string;
  /** Such as `{brand}{n:4}`; empty where there is no rule. */
  pattern: string;
  /** Whether other codes are refused, and not only pointed out. */
  strict: boolean;
  parts: ('category' | 'season' | 'brand')[];
  /** A regular expression of what such codes look like. */
  shape?: string | null;
  version: number;
}
