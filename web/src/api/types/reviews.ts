/** Which rights are used, and looking through who has which role where. */
import type { Id } from './common';

export type UseState =
  'USED' | 'UNUSED' | 'TOO_EARLY' | 'UNKNOWN_SINCE' | 'LENT' | 'WITHHELD' | 'NOT_COUNTED';

/** A right of a person or a role, and what is known of its use. */
export interface RightUse {
  right: string;
  state: UseState;
  /** From when on its use would have been seen. */
  since?: string | null;
  lastAt?: string | null;
  uses: number;
  users: number;
}

/** A role that would be enough: so many rights less. */
export interface SmallerRole {
  role: Id;
  name: string;
  fewer: number;
  covers: string[];
}

export interface PersonUse {
  id: Id;
  login: string;
  name: string;
  roles: string[];
  everything: boolean;
  unused: number;
  rights: RightUse[];
  smaller?: SmallerRole | null;
}

export interface RoleUse {
  id: Id;
  name: string;
  holders: number;
  rights: RightUse[];
  /** What none of its people has used, and what the role would be made of without it. */
  drop: string[];
  keep: string[];
}

export interface UsageReport {
  since?: string | null;
  days: number;
  people: PersonUse[];
  roles: RoleUse[];
}

export interface AccessReview {
  id: Id;
  version: number;
  title: string;
  scope: 'all' | 'role' | 'unit';
  scopeId?: Id | null;
  due: string;
  reviewers: Id[];
  mine: boolean;
  startedByMe: boolean;
  leftOut: number;
  state: 'OPEN' | 'SIGNED' | 'CANCELLED';
  startedByName: string;
  startedAt: string;
  closedByName?: string | null;
  closedAt?: string | null;
  seal?: string | null;
  lines: number;
  decided: number;
}

/** Somebody's role, as it was when the review began. */
export interface ReviewLine {
  lineNo: number;
  user: Id;
  login: string;
  userName: string;
  role: Id;
  roleName: string;
  /** A store's or region's name, "company" or "own". */
  place: string;
  own: boolean;
  givenByName?: string | null;
  givenAt?: string | null;
  lastUsedAt?: string | null;
  countedSince?: string | null;
  decision?: 'KEEP' | 'REVOKE' | null;
  decidedByName?: string | null;
  decidedAt?: string | null;
}

export interface ReviewSheet {
  review: AccessReview;
  items: ReviewLine[];
  /** How many of these lines are under somebody's name. */
  signed: number;
}

/** What another role, person or rule about duties would have refused of what was done. */
export interface WhatIfAnswer {
  /** Whom it is about. */
  people: number;
  /** Operations that were looked at, and from when on. */
  read: number;
  from: string;
  /** Whether that is all of the time that was asked for. */
  complete: boolean;
  refused: {
    user: Id;
    name: string;
    /** By which it was done; the duty, where rules about duties are tried. */
    right: string;
    count: number;
    examples: { id?: Id | null; kind: string; number?: string | null; at: string }[];
  }[];
  /** Rights that were used, also only to look, and would be gone. */
  used: { user: Id; name: string; right: string; uses: number; last: string }[];
  /** Rights that would be new, or hold in more places; users: how many in the company use it. */
  gained: { right: string; people: number; users: number }[];
}
