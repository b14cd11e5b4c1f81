import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import {
  accountsQuery,
  masterListQuery,
  masterQuery,
  sessionQuery,
  SMALL_MASTERS,
} from '@/api/queries';
import type { Account, Field, Id, Kind, MasterEntry, PartyRole } from '@/api/types';

export interface RefOption {
  id: Id;
  code?: string;
  name: string;
}

/** A member buys like any customer. */
const PARTY_MASTERS: Record<PartyRole, string> = {
  customer: 'customers,members',
  supplier: 'suppliers',
  member: 'members',
  none: '',
};

/** Goods on their way are put where they are by the slips themselves; nobody chooses that place. */
export function isShelf(warehouse: MasterEntry): boolean {
  return warehouse['kind'] !== 'transit';
}

export function partyMaster(kind: Kind): string {
  return PARTY_MASTERS[kind.party];
}

/** The master that a field chooses from. */
export function masterOf(field: Field, kind?: Kind): string {
  switch (field.type) {
    case 'party':
      return kind && kind.party !== 'none' ? partyMaster(kind) : (field.master ?? ANYONE);
    case 'warehouse':
      return 'warehouses';
    case 'store':
      return 'stores';
    case 'till':
      return 'tills';
    case 'account':
      return 'accounts';
    default:
      return field.master ?? '';
  }
}

/** Several masters at once, where anyone may be meant. */
export const ANYONE = 'customers,suppliers,members';

/**
 * Entries to choose from, for what was typed. Accounts are few and go by their code: the whole chart is searched
 * here.
 */
export function useRefOptions(
  master: string,
  typed: string,
  enabled: boolean,
  only: (account: Account) => boolean = () => true,
  among: (entry: MasterEntry) => boolean = () => true,
): RefOption[] {
  const ofAccounts = master === 'accounts';
  const accounts = useQuery({ ...accountsQuery, enabled: enabled && ofAccounts });
  const masters = ofAccounts || master === '' ? [] : master.split(',');
  const found = useQueries({
    queries: masters.map((one) => ({
      ...masterListQuery(one, typed),
      enabled,
      placeholderData: keepPreviousData,
    })),
    combine: (lists) => lists.flatMap((list) => list.data?.items ?? []),
  });
  if (ofAccounts) {
    return (accounts.data ?? [])
      .filter((account) => only(account) && `${account.code} ${account.name}`.includes(typed))
      .map(({ code, name }) => ({ id: code, code, name }));
  }
  return found
    .filter((entry) => entry.archived !== true && among(entry))
    .map((entry) => ({ id: entry.id, code: entry.code, name: entry.name ?? entry.code ?? '' }));
}

/** What a person is called; nothing when this is not ours to know. */
export function usePersonName(id: Id | null | undefined): string {
  const { data: session } = useQuery(sessionQuery);
  const own = session?.user.id === id;
  const name = useRefName('users', own || id == null ? undefined : id);
  return own ? (session?.user.name ?? '') : (name ?? '');
}

/** The name of what an id stands for; undefined while it is not known. */
export function useRefName(master: string, id: Id | undefined): string | undefined {
  const asked = id !== undefined && master !== '';
  const ofAccounts = master === 'accounts';
  const small = SMALL_MASTERS.has(master);
  const accounts = useQuery({ ...accountsQuery, enabled: asked && ofAccounts });
  const list = useQuery({ ...masterListQuery(master, '', 500), enabled: asked && small });
  const listed = list.data?.items.find((entry) => entry.id === id);
  // Archived ones, and those of large masters, are read one by one.
  const alone = asked && !ofAccounts && (small ? list.isSuccess && !listed : true);
  const single = useQueries({
    queries: (alone ? master.split(',') : []).map((one) => masterQuery(one, id ?? '')),
    combine: (results) => results.find((result) => result.data !== undefined)?.data,
  });
  if (!asked) return undefined;
  if (ofAccounts) return accounts.data?.find((account) => account.code === id)?.name;
  const found = listed ?? single;
  return found?.name ?? found?.code;
}
