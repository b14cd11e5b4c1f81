import { uuidv7 } from '@/api/ids';
import type { Id } from '@/api/types';
import { keepPreference } from '../preferences';

/** Fills in a change of an entry as if it had been typed: its form opens with it, and a person saves it or not. */
export function prepare(
  master: string,
  id: Id,
  version: number,
  values: Record<string, unknown>,
): void {
  keepPreference(`entry.${master}.${id}`, { base: version, values, key: uuidv7() });
}
