/** Records that documents name. */
import type { Decimal } from '@/money/decimal';
import type { Id } from './common';

export interface MasterEntry {
  id: Id;
  code?: string;
  name?: string;
  version: number;
  archived?: boolean;
  [key: string]: unknown;
}

export interface SkuHit {
  /** It is called nearly what was typed, and nothing exactly so. */
  near?: boolean;
  id: Id;
  code: string;
  name: string;
  style?: Id;
  styleCode?: string;
  color?: string;
  size?: string;
  barcode?: string;
  barcodes?: string[];
  unit?: string;
  /** Further units, and how many base units each is. */
  units?: Pack[];
  /** In the store that was asked for. */
  listPrice?: Decimal | null;
  /** Whom it is usually bought from, for those who may know. */
  supplier?: Id | null;
  taxRate?: Decimal;
  onHand?: Decimal | null;
  reserved?: Decimal | null;
  stocked?: boolean;
  trackLots?: boolean;
  trackSerials?: boolean;
  archived?: boolean;
}

/** What a code stands for. */
export interface ExactHits {
  code: string;
  found: SkuHit[];
}

/** A style by colour and size, with the packs that its sizes come in. */
export interface StyleMatrix {
  style: Id;
  code: string;
  name: string;
  sizes: string[];
  skus: SkuHit[];
  packs: SizePack[];
}

/** How many of each size a pack holds. */
export interface SizePack {
  name: string;
  sizes: { size: string; quantity: Decimal }[];
}

export interface Pack {
  unit: string;
  factor: Decimal;
}

/** A line of a price list. */
export interface PriceEntry {
  id: Id;
  version: number;
  priceList: Id;
  name?: string;
  goods: 'all' | 'category' | 'style' | 'sku';
  goodsId?: Id | null;
  /** In base units. */
  fromQuantity: Decimal;
  validFrom?: string | null;
  validTo?: string | null;
  /** The price itself… */
  price?: Decimal | null;
  /** …or a factor of what is on the label, and what is added to it. */
  factor?: Decimal | null;
  surcharge?: Decimal | null;
}
