/** Who keeps which field, what stores say for themselves, and what they ask headquarters to change. */
import type { Id } from './common';
import type { RequestState } from './requests';

export type Keeper = 'hq' | 'store' | 'shared';

export interface KeptField {
  field: string;
  keeper: Keeper;
  /** Who keeps it unless the company says otherwise. */
  otherwise: Keeper;
  choices: Keeper[];
}

export interface KeptSort {
  entity: string;
  /** Of what the company has said of this sort; 0 if it has said nothing. */
  version: number;
  fields: KeptField[];
}

export interface OwnValue {
  id: Id;
  store: Id;
  entity: string;
  record: Id;
  field: string;
  /** None: the store has taken it back, and headquarters' value holds. */
  value?: string | null;
  version: number;
  setByName: string;
  setAt: string;
}

export interface ChangeRequest {
  id: Id;
  entity: string;
  record: Id;
  recordName: string;
  field: string;
  held?: string | null;
  wanted?: string | null;
  store: Id;
  reason: string;
  askedByName: string;
  askedAt: string;
  /** Archived: the record was, while the request was open. */
  state: Exclude<RequestState, 'EXPIRED'> | 'ARCHIVED';
  mine: boolean;
  answerable: boolean;
  answer?: string | null;
  closedByName?: string | null;
  closedAt?: string | null;
}
