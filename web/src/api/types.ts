/**
 * The shapes of the HTTP contract. Decimals are strings, instants ISO-8601, dates yyyy-MM-dd, ids UUID strings.
 * Written by hand until the committed OpenAPI file generates them; nothing else in the client repeats a shape.
 */
import type { Language } from '@/i18n/languages';
import type { Decimal } from '@/money/decimal';

export type Id = string;

export type Words = Partial<Record<Language, string>>;

export interface Session {
  user: { id: Id; name: string; login: string };
  company: { id: number | string; code: string; name: string; currency: string } | null;
  /** Those that hold somewhere. */
  rights: string[];
  grants: Grant[];
  /** The store the person works in; none at headquarters. */
  store?: Id | null;
  setupNeeded: boolean;
  /** The password is one that somebody else gave: nothing else is answered until another one is chosen. */
  mustChoosePassword?: boolean;
  lang?: string;
}

/** Rights and where they hold. */
export interface Grant {
  rights: string[];
  everywhere: boolean;
  stores: Id[];
  /** Stores in which they hold only for what the person has made. */
  ownStores: Id[];
}

/** A role of a person and where it holds; not yet chosen is null. */
export interface Assignment {
  role: Id | null;
  scope: 'company' | 'unit' | 'own' | null;
  unit: Id | null;
}

/** A password to start with; the server does not know it a moment later. */
export interface StartPassword {
  password: string;
  until: string;
}

export interface Setup {
  companyName: string;
  ownerName: string;
  login: string;
  password: string;
  setupCode?: string;
  trade?: 'clothing' | 'general';
  stores?: string[];
}

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

export type DocumentState = 'DRAFT' | 'SUBMITTED' | 'POSTED' | 'REVERSED';

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
}

export type TenderMethod =
  'cash' | 'bank' | 'wechat' | 'alipay' | 'card' | 'on_account' | 'prepayment';

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
  postedAt?: string;
  createdBy?: string;
}

export interface Page<Row> {
  items: Row[];
  next?: string | null;
  total?: number;
  sums?: Record<string, unknown> | null;
}

export interface PostAnswer {
  id: Id;
  number: string;
  state: DocumentState;
  version: number;
  replayed?: boolean;
  document: Document;
}

export interface JournalLine {
  account: { code: string; name: string };
  store?: Id;
  storeName?: string;
  party?: Id;
  partyName?: string;
  debit?: Decimal;
  credit?: Decimal;
  memo?: string;
  businessDate?: string;
  document?: Id;
  lineNo?: number;
  number?: string | null;
  kind?: string | null;
}

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

export interface OpenItem {
  item: Id;
  document?: Id;
  number?: string;
  kind?: string;
  side?: 'RECEIVABLE' | 'PAYABLE';
  party?: Id;
  partyName?: string;
  store?: Id;
  storeName?: string;
  businessDate?: string;
  dueDate?: string;
  amount: Decimal;
  /** Negative for advances and credit notes. */
  open: Decimal;
  overdueDays?: number;
}

export interface PartyOpen {
  party: Id;
  code?: string;
  partyName?: string;
  sums: { count: number; open: Decimal; ageing: Ageing };
  drill?: Drill;
}

export interface Ageing {
  notDue: Decimal;
  days30: Decimal;
  days60: Decimal;
  days90: Decimal;
  older: Decimal;
  credits: Decimal;
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

/** Where a figure comes from: the list that shows what it is made of, and how to ask it. */
export interface Drill {
  list: 'documents' | 'journal' | 'open-items' | 'stock' | 'verify';
  query: Record<string, string>;
}

export interface Home {
  date: string;
  /** `net` is today without tax: what gross profit is a share of. */
  sales: { today: Decimal; yesterday: Decimal; month: Decimal; net?: Decimal; count: number };
  grossProfit: { today: Decimal; month: Decimal };
  cash: { account: string; name: string; balance: Decimal; drill?: Drill }[];
  receivable: Decimal;
  payable: Decimal;
  stock: { quantity: Decimal; value: Decimal; inTransit?: Decimal };
  stores: {
    store: Id;
    name: string;
    sales: Decimal;
    count: number;
    profit: Decimal;
    drill?: Drill;
  }[];
  days: { date: string; sales: Decimal; profit: Decimal }[];
  alerts: { code: string; count: number; link?: string; drill?: Drill }[];
  drill?: Record<string, Drill>;
  asOf: string;
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

export type AccountKind = 'ASSET' | 'LIABILITY' | 'EQUITY' | 'REVENUE' | 'EXPENSE';

export interface Account {
  code: string;
  name: string;
  kind?: AccountKind;
  role?: string | null;
  parent?: string | null;
  /** It holds money, or may be named by hand. */
  tender?: boolean;
  side?: 'DEBIT' | 'CREDIT';
  balance?: Decimal;
  archived?: boolean;
  drill?: Drill;
}

export interface TrialRow {
  account: { code: string; name: string; kind?: AccountKind };
  opening: Decimal;
  debit: Decimal;
  credit: Decimal;
  closing: Decimal;
  drill?: Drill;
}

/** Opening and closing are debits less credits: each adds up to nothing, or the books are broken. */
export interface TrialBalance {
  from: string;
  to: string;
  items: TrialRow[];
  sums: { opening: Decimal; debit: Decimal; credit: Decimal; closing: Decimal };
}

export interface Period {
  period: string;
  state: 'OPEN' | 'CLOSED';
  closedAt?: string;
  closedBy?: string;
}

export interface MasterEntry {
  id: Id;
  code?: string;
  name?: string;
  version: number;
  archived?: boolean;
  [key: string]: unknown;
}

export interface SkuHit {
  id: Id;
  code: string;
  name: string;
  color?: string;
  size?: string;
  barcode?: string;
  barcodes?: string[];
  unit?: string;
  /** Further units, and how many base units each is. */
  units?: Pack[];
  listPrice?: Decimal | null;
  taxRate?: Decimal;
  onHand?: Decimal | null;
  stocked?: boolean;
  trackLots?: boolean;
  trackSerials?: boolean;
}

export interface Pack {
  unit: string;
  factor: Decimal;
}

export interface Revision {
  version: number;
  op: string;
  kind?: string;
  actor?: Id;
  actorName?: string;
  device?: string;
  at: string;
  state: Record<string, unknown>;
}

export interface Refused {
  file?: string;
  row?: string;
  line?: string;
  column?: string;
  code: string;
  title: string;
  facts: Record<string, string>;
}

export type ImportState = 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED' | 'INTERRUPTED' | 'UNDONE';

export interface ImportRun {
  id: Id;
  kind: 'FILES' | 'CHAIN' | 'GOODS';
  source: string;
  state: ImportState;
  dryRun: boolean;
  undoing: boolean;
  canResume: boolean;
  canUndo: boolean;
  rowsRead: number;
  done: number;
  total: number;
  rate: number;
  secondsLeft?: number;
  refusals: number;
  refused?: Refused[];
  counts: Record<string, number>;
  startedAt: string;
  startedBy: string;
  endedAt?: string;
}

/** What undoing an import would do, and what has to be done before. */
export interface UndoOutlook {
  documents: number;
  records: number;
  blockers: Refused[];
}

/** One place where a check does not hold: facts in order, and the documents among them. */
export interface CheckExample {
  facts: Record<string, string>;
  documents: Record<string, { kind: string; id: Id }>;
}

export interface Check {
  id: string;
  name: Words;
  forTheShop: Words;
  forTheBooks: Words;
  ok: boolean;
  count: number;
  examples: CheckExample[];
  millis: number;
}

export interface Verification {
  /** When all books were looked at last; null if never. */
  at: string | null;
  by: string | null;
  millis: number | null;
  ok: boolean;
  changes: { at: string | null; waiting: number };
  checks: Check[];
  labels: Record<string, Words>;
  running: { since: string; done: number; all: number } | null;
}

export interface Change {
  seq: number;
  entity: string;
  id: Id;
  version: number;
  kind: string;
}
