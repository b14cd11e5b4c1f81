/** The chain: headquarters, regions, stores and distribution centres. */
import type { Id } from './common';

export type UnitType = 'hq' | 'region' | 'store' | 'dc';

/** Who runs a store: we, a franchisee on their own account, or a partner with our goods. */
export type Ownership = 'direct' | 'franchise' | 'mixed';

/** The company's own record. */
export interface Company {
  id: Id;
  name: string;
  trade: Trade;
  version: number;
}

/** Clothes come by colour and size, other goods as single articles. */
export type Trade = 'clothing' | 'general';

/** A unit in use, and what is in it. */
export interface OrgUnit {
  id: Id;
  code: string;
  name: string;
  type: UnitType;
  ownership: Ownership;
  /** The unit above, if that may be seen, too. */
  parent?: Id | null;
  version: number;
  /** Who works there and signs in; absent if one may not know. */
  people?: number | null;
  warehouses: number;
  tills: number;
}

export interface OrgUnits {
  units: OrgUnit[];
  /** There are more than anybody could look at. */
  cut: boolean;
}
