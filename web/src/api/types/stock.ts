/** The stock ledger: what is there, and how it came and went. */
import type { Decimal } from '@/money/decimal';
import type { Id } from './common';

export interface StockMove {
  lineNo: number;
  sku: Id;
  skuCode: string;
  name: string;
  warehouse: Id;
  warehouseName: string;
  quantity: Decimal;
  value: Decimal;
  unitCost?: Decimal;
  balanceQuantity?: Decimal;
  kind: string;
}

export interface StockRow {
  warehouse: Id;
  warehouseName: string;
  sku: Id;
  skuCode: string;
  name: string;
  color?: string;
  size?: string;
  barcode?: string;
  onHand: Decimal;
  reserved?: Decimal;
  available?: Decimal;
  inTransit?: Decimal;
  value?: Decimal;
  unitCost?: Decimal;
}

/** Whether an article is here, and where else it is. */
export interface Shelf {
  sku: Id;
  onHand?: Decimal | null;
  reserved?: Decimal | null;
  elsewhere: Decimal;
  most?: { warehouse: Id; name: string; available: Decimal } | null;
}

export interface CardRow {
  entryNo: number | string;
  postedAt: string;
  businessDate: string;
  kind: string;
  document: Id;
  number: string;
  quantity: Decimal;
  value: Decimal;
  unitCost?: Decimal;
  balanceQuantity: Decimal;
  balanceValue: Decimal;
  lot?: string;
}

/** What one document makes of a figure; without its id and number for those who may not see such documents. */
export interface StockPart {
  document?: Id | null;
  kind: string;
  number?: string | null;
  businessDate: string;
  quantity: Decimal;
}

/** What the figures of an article in a warehouse are made of. */
export interface StockFigures {
  reserved: StockPart[];
  inTransit: StockPart[];
  incoming: StockPart[];
}

/** For how long something has not sold. */
export type SlowBand = 'SELLING' | 'OVER_30' | 'OVER_60' | 'OVER_90' | 'OVER_180';

/** A style or an article that lies, and how it sells. */
export interface SlowRow {
  item: Id;
  code: string;
  name: string;
  store?: Id;
  storeName?: string;
  onHand: Decimal;
  worth?: Decimal;
  firstCame?: string;
  lastCame?: string;
  /** Missing if it has not sold in half a year. */
  lastSold?: string;
  sold30: Decimal;
  sold60: Decimal;
  sold90: Decimal;
  coverDays?: number | string;
  idleDays: number;
  band: SlowBand;
  /** Of one article in one place. */
  warehouse?: Id;
}

export interface SlowBandSum {
  band: SlowBand;
  count: number;
  onHand: Decimal;
  worth?: Decimal;
}
