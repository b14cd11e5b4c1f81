/** Where a document stands: its family, the steps of its way, what can be made of it, whose turn it is. */
import type { Decimal } from '@/money/decimal';
import type { Id } from './common';
import type { DocumentState } from './documents';

export type StepState = 'OPEN' | 'PART' | 'DONE' | 'SKIPPED' | 'UNSEEN';

export type FollowUp =
  | 'RECEIPT'
  | 'DELIVERY'
  | 'NO_MORE_RECEIPTS'
  | 'NO_MORE_DELIVERIES'
  | 'RETURN'
  | 'COUNTER_RETURN'
  | 'ARRIVAL'
  | 'COST_SHARE'
  | 'COLLECTION'
  | 'PAYMENT';

export interface ChainStep {
  kind: string;
  state: StepState;
  /** Whether the document itself stands here. */
  here: boolean;
  /** Whether this person may make one. */
  may: boolean;
  documents: Id[];
  drafts: Id[];
  /** Documents of the step before, of which something is still open for this one. */
  from: Id[];
  quantity?: Decimal | null;
  open?: Decimal | null;
  amount?: Decimal | null;
  due?: Decimal | null;
}

/** What can be made of the document. */
export interface ChainNext {
  kind: string;
  how: FollowUp;
  left: boolean;
  open?: Decimal | null;
  due?: Decimal | null;
}

export interface ChainMember {
  id: Id;
  kind: string;
  number?: string | null;
  state: DocumentState;
  businessDate: string;
  /** Whether it takes another one back. */
  mirror: boolean;
  quantity?: Decimal;
  openQuantity?: Decimal | null;
  amount?: Decimal;
  /** The members it was made from, settles or takes back. */
  after: Id[];
}

export interface Turn {
  act: 'post' | 'make';
  kind: string;
  place?: string | null;
  mine: boolean;
  people: string[];
  asked: boolean;
  askedOf?: string | null;
}

export interface Chain {
  members: ChainMember[];
  /** Members that this person may not see. */
  hidden: number;
  cut: boolean;
  steps: ChainStep[];
  beside: ChainStep[];
  next: ChainNext[];
  turn?: Turn | null;
}
