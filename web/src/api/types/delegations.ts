/** What colleagues lend each other of their work. */
import type { Language } from '@/i18n/languages';
import type { Id } from './common';

/** A role and where it holds. */
export interface LentPart {
  role: Id;
  roleName: string;
  scope: 'company' | 'unit' | 'own';
  unit?: Id | null;
  unitName?: string | null;
  /** Whether the giver has it now; of one's own roles, whether it can be lent. */
  holds: boolean;
}

export interface Delegation {
  id: Id;
  version: number;
  giver: Id;
  giverName: string;
  receiver: Id;
  receiverName: string;
  lent: LentPart[];
  from: string;
  until: string;
  reason: string;
  state: 'COMING' | 'IN_FORCE' | 'OVER' | 'TAKEN_BACK';
  /** Whether it is this person who lends. */
  given: boolean;
  /** Whether it is lent to this person. */
  received: boolean;
  mayEnd: boolean;
  endedByName?: string | null;
  endedAt?: string | null;
}

/** What one could lend, and the units it can be narrowed to. */
export interface LendingChoices {
  roles: LentPart[];
  places: { id: Id; name: string; within: Id[] }[];
  /** How long at most. */
  days: number;
}

export interface Colleague {
  id: Id;
  name: string;
  login: string;
  store?: Id | null;
}

export interface LendingConflict {
  code: string;
  name: Partial<Record<Language, string>>;
}

/** For whom this person acts now. */
export interface StandIn {
  delegation: Id;
  name: string;
  until: string;
}
