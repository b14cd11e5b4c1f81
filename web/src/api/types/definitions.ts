/** What screens are drawn from: kinds of document and masters with their fields. */
import type { Words } from './common';

export type FieldType =
  | 'text'
  | 'note'
  | 'date'
  | 'money'
  | 'quantity'
  | 'integer'
  | 'price'
  | 'cost'
  | 'percent'
  | 'sku'
  | 'party'
  | 'warehouse'
  | 'store'
  | 'till'
  | 'account'
  | 'lot'
  | 'serials'
  | 'unit'
  | 'bool'
  | 'choice'
  | 'barcodes'
  | 'tags'
  | 'ref'
  | 'assignments'
  | 'rights'
  | 'readonly'
  | `readonly-${string}`;

export interface Choice {
  value: string;
  name: Words;
}

export interface Field {
  key: string;
  type: FieldType;
  name: Words;
  required?: boolean;
  readOnly?: boolean;
  choices?: Choice[];
  /** For type "ref": the master whose entries may be chosen. */
  master?: string;
  /** A list can be narrowed by it. */
  filter?: boolean;
  /** Shown behind 更多 (head) or hidden until chosen (columns). */
  more?: boolean;
}

export type PartyRole = 'customer' | 'supplier' | 'member' | 'none';

export interface Kind {
  code: string;
  module: string;
  name: Words;
  series: string;
  party: PartyRole;
  partyRequired: boolean;
  warehouse: 'from' | 'to' | 'both' | 'none';
  lines: boolean;
  tenders: boolean;
  allocations: boolean;
  source: string[];
  fields: Field[];
  lineColumns: Field[];
  actions: string[];
  next: string[];
}

export interface Master {
  /** The path segment below /api: "stores", "styles". */
  code: string;
  /** What the change log calls an entry: "store", "style". */
  entity?: string;
  module: string;
  name: Words;
  /** What one of them is called, where the language tells one from many. */
  one?: Words;
  fields: Field[];
  /** Keys of the fields that a list shows, in order; all when absent. */
  columns?: string[];
}

export interface Definitions {
  kinds: Kind[];
  masters: Master[];
}
