import Dexie, { type Table } from 'dexie';
import type { Document, Id } from '@/api/types';

/** A slip as someone left it on this device, before (or while) the server knows of it. */
export interface KeptDraft {
  id: Id;
  login: string;
  kind: string;
  /** The server's version that it is based on; 0 when the server has never seen it. */
  base: number;
  doc: Document;
  at: string;
  /** The name of the posting command and what it was sent with: sent again, it is the same command. */
  command?: { key: Id; content: string };
}

class Device extends Dexie {
  drafts!: Table<KeptDraft, Id>;

  constructor() {
    super('tongpin');
    this.version(1).stores({ drafts: 'id, login, at' });
  }
}

const device = new Device();

export async function keptDraft(id: Id, login: string): Promise<KeptDraft | undefined> {
  const kept = await device.drafts.get(id);
  return kept?.login === login ? kept : undefined;
}

export async function dropDraft(id: Id): Promise<void> {
  await newest.get(id)?.running;
  await device.drafts.delete(id);
}

export async function keptDrafts(login: string): Promise<KeptDraft[]> {
  const mine = await device.drafts.where('login').equals(login).toArray();
  return mine.sort((a, b) => b.at.localeCompare(a.at));
}

const newest = new Map<Id, { next: KeptDraft | undefined; running: Promise<void> | undefined }>();

/** Keeps a draft at once; while one write runs only the newest of the following waits. */
export function keepDraft(draft: KeptDraft): Promise<void> {
  const slot = newest.get(draft.id) ?? { next: undefined, running: undefined };
  newest.set(draft.id, slot);
  slot.next = draft;
  slot.running ??= drain(draft.id, slot);
  return slot.running;
}

async function drain(
  id: Id,
  slot: { next: KeptDraft | undefined; running: Promise<void> | undefined },
): Promise<void> {
  while (slot.next !== undefined) {
    const draft = slot.next;
    slot.next = undefined;
    await device.drafts.put(draft);
  }
  slot.running = undefined;
  newest.delete(id);
}
