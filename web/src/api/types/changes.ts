/** The log of what changed. */
import type { Id } from './common';

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

export interface Change {
  seq: number;
  entity: string;
  id: Id;
  version: number;
  kind: string;
}
