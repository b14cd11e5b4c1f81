/** Who looked at what gives something away. */
import type { Id } from './common';

/** The looks of one session at one thing within ten minutes; never what was seen itself. */
export interface Read {
  id: Id;
  at: string;
  lastAt: string;
  looks: number | string;
  things: number | string;
  user: Id;
  userName: string;
  byKey: boolean;
  device?: string | null;
  lenderName?: string | null;
  preview: boolean;
  through: 'list' | 'search' | 'record' | 'report' | 'history' | 'export';
  kind: 'phone' | 'cost' | 'supplier' | 'sale' | 'price' | 'money' | 'reads' | 'lost';
  entity: string;
  record?: Id | null;
  /** What it is called, if this person may see it; empty: it has no number yet. */
  recordName?: string | null;
  asked: string;
  night: boolean;
  dayThings?: number | string | null;
  dayUsual?: number | string | null;
}

/** What is written down, and for how long. */
export interface ReadSettings {
  version: number;
  classes: string[];
  days: number;
  opens: number;
  closes: number;
}
