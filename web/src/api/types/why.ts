/** Why somebody may do something with a paper or sees a field as they do, as reasons; the screens make sentences of them. */
import type { Decimal } from '@/money/decimal';
import type { Why } from './access';
import type { Id } from './common';
import type { FieldAccess } from './definitions';
import type { Duty } from './duties';

export type DocumentAct =
  'view' | 'create' | 'edit' | 'discard' | 'submit' | 'approve' | 'post' | 'reverse' | 'print';

export interface ActWhy {
  action: DocumentAct;
  kind: string;
  store: Id;
  may: boolean;
  /** Their right is only for what they have made, and this is somebody else's. */
  othersPaper: boolean;
  rights: Why;
  duties: DutyWhy[];
  /** Absent where they may themselves. */
  others?: { names: string[]; count: number } | null;
  stepUp?: StepUpWhy | null;
  preview: boolean;
}

/** A rule that keeps two duties apart, and what they did before. */
export interface DutyWhy {
  duty: Duty | 'approve';
  code: string;
  above?: Decimal | null;
  exceptOwner: boolean;
  someStores: boolean;
  /** It is because of whom they stand in for. */
  standingIn: boolean;
  /** Absent where they would do both at once. */
  earlier?: EarlierAct | null;
}

export interface EarlierAct {
  document?: Id | null;
  kind: string;
  number?: string | null;
  act: 'saved' | 'submitted' | 'posted';
  at: string;
  /** Empty for whoever may not know it. */
  who: string;
}

export interface StepUpWhy {
  level: string;
  setting: string;
  asked: boolean;
  /** Until then what was shown counts. */
  until?: string | null;
  proofs: ('passkey' | 'code' | 'password')[];
}

export interface FieldWhy {
  access: FieldAccess;
  /** What decides, of several that a total is made of. */
  part: string;
  fieldClass?: string | null;
  limit: 'NOT_SHOWN' | 'CLASS_RIGHT' | 'HEADQUARTERS' | 'EDIT_RIGHT' | 'NONE';
  right: string;
  rights?: Why | null;
  bought: boolean;
  said: FieldSaid[];
  preview: boolean;
}

/** What one role says of a field. */
export interface FieldSaid {
  role: string;
  /** It shows the thing there; else it has no say. */
  speaks: boolean;
  access: FieldAccess;
  rule?: { entity: string; field: string; state: string; rule: FieldAccess } | null;
  wins: boolean;
  lentBy?: string | null;
}
