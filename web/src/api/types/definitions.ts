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
  | 'field-rules'
  | 'readonly'
  | `readonly-${string}`;

export interface Choice {
  value: string;
  name: Words;
}

/** How the person sees a field. */
export type FieldAccess = 'hidden' | 'masked' | 'read-only' | 'editable';

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
  /** What it gives away: "cost", "supplier"; rules may be made for all fields of a class. */
  class?: string;
  /** How it is seen while the slip is written, where that is less than in full. */
  draft?: FieldAccess;
  /** How it is seen once the slip is in the books, where that is less than in full. */
  posted?: FieldAccess;
  /** The right that it takes to change it, beside that to change the whole. */
  edits?: string;
  /** Each store may have its own value of it. */
  local?: boolean;
  /** Headquarters keeps it, and this person's right holds in some stores only. */
  keptByHq?: boolean;
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
  /** What the money of the slip gives away. */
  amounts?: string;
  /** Parts that this person never sees: "party", "amount", "lines.price". */
  hidden?: string[];
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
  /** Fields that this person never sees. */
  hidden?: string[];
  /** Headquarters keeps these: this person makes and archives none. */
  locked?: boolean;
  /** They can be exported as a table, changed in a spreadsheet and brought back. */
  table?: boolean;
}

export interface Definitions {
  kinds: Kind[];
  masters: Master[];
}
