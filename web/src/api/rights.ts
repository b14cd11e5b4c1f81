import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from './queries';
import type { Id, Kind, Master } from './types';

/** Whether rights contain one of those asked for: the right itself, all of its module, or everything. */
export function covers(rights: readonly string[], ...wanted: string[]): boolean {
  return wanted.some((right) => {
    const [module = ''] = right.split('.');
    return rights.some((own) => own === '*' || own === right || own === `${module}.*`);
  });
}

/** A right on a kind is given for its module or for the kind alone. */
export function kindRights(kind: Kind, action: string): string[] {
  return [`${kind.module}.${action}`, `${kind.code}.${action}`];
}

/** Whether drafts of a kind can be made of a table: whose slip is paid for in one go is more than its lines. */
export function fromTables(kind: Kind): boolean {
  return kind.lines && !kind.tenders && kind.actions.includes('save');
}

const PARTIES = new Set(['supplier', 'customer', 'member']);

export function masterRights(master: Master, action: string): string[] {
  const entity = master.entity ?? '';
  return [`${PARTIES.has(entity) ? entity : master.module}.${action}`];
}

/** What this person may do. The server decides; this only spares her doors that would not open. */
export function useMay(): (...wanted: string[]) => boolean {
  const { data } = useQuery(sessionQuery);
  const rights = data?.rights ?? [];
  return (...wanted) => covers(rights, ...wanted);
}

/** In which stores a right holds; in all of them if it holds everywhere. */
export function useStoresWhere(right: string): { everywhere: boolean; stores: readonly Id[] } {
  const { data } = useQuery(sessionQuery);
  const grants = (data?.grants ?? []).filter(({ rights }) => covers(rights, right));
  return {
    everywhere: grants.some(({ everywhere }) => everywhere),
    stores: [...new Set(grants.flatMap(({ stores }) => stores))],
  };
}
