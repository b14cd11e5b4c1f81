/** Which duties a company keeps apart, and what stands against one paper. */
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

export interface DutyAnswer {
  against?: { duty: Duty; code: string; words: string } | null;
}
