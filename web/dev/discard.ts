import type { Document } from '../src/api/types';
import { problem } from './problem';
import type { Shop } from './shop';

/** Whether a list that asks for this state shows the slip: discarded ones only to whoever asks for them. */
export function isOf(doc: Document, state: string | null): boolean {
  return state === null ? doc.state !== 'DISCARDED' : doc.state === state;
}

/** Throws a draft away, or has it back. */
export function restate(
  shop: Shop,
  id: string,
  verb: 'discard' | 'restore',
  base: number,
): Response {
  const now = shop.documents.get(id);
  if (now === undefined) return problem(404, 'documents.unknown', '没有这张单据');
  if (now.version !== base) {
    return problem(409, 'documents.version-conflict', '这张单据已被别人改过');
  }
  const state = verb === 'discard' ? 'DISCARDED' : 'DRAFT';
  const next: Document = { ...now, state, version: base + 1 };
  shop.documents.set(id, next);
  return Response.json({ id, state, version: next.version });
}
