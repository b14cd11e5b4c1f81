/** What somebody asks others to do with a paper. */
import type { Decimal } from '@/money/decimal';
import type { Id } from './common';

export type RequestAct = 'post' | 'reverse';

export type RequestState = 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN' | 'OVERTAKEN' | 'EXPIRED';

export interface PaperRequest {
  id: Id;
  act: RequestAct;
  document: Id;
  kind: string;
  number?: string | null;
  store: Id;
  reason: string;
  askedBy: Id;
  askedByName: string;
  askedAt: string;
  to?: Id | null;
  toName?: string | null;
  state: RequestState;
  /** The paper is another one than was asked about. */
  changed: boolean;
  mine: boolean;
  answerable: boolean;
  answer?: string | null;
  closedByName?: string | null;
  closedAt?: string | null;
  /** What the paper comes to, as far as one sees it. */
  paper?: { partyName?: string | null; quantity?: Decimal; amount?: Decimal };
}
