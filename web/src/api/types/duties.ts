/** Which duties a company keeps apart, which slips somebody has to approve, and what stands against one paper. */
import type { Decimal } from '@/money/decimal';
import type { Id } from './common';

export type Duty = 'enter-post' | 'order-receive' | 'receive-pay' | 'sell-return' | 'count-post';

export interface DutyRule {
  duty: Duty;
  /** None: in every store. */
  stores: Id[];
  above?: Decimal | null;
  exceptOwner: boolean;
}

export interface DutyRules {
  /** Of the company's record, which the rules are part of. */
  version: number;
  duties: { code: Duty; threshold: boolean }[];
  rules: DutyRule[];
}

export interface ApprovalRule {
  kind: string;
  /** None: in every store. */
  stores: Id[];
  above?: Decimal | null;
}

export interface ApprovalRules {
  /** Of the company's record, which the rules are part of. */
  version: number;
  rules: ApprovalRule[];
}

export interface DutyAnswer {
  against?: { duty: Duty | 'approve'; code: string; words: string } | null;
}
