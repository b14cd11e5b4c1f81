import { useQuery } from '@tanstack/react-query';
import { accountsQuery, masterListQuery, masterQuery, SMALL_MASTERS } from '@/api/queries';
import type { Field, Id, Kind, PartyRole } from '@/api/types';

export interface RefOption {
  id: Id;
  code?: string;
  name: string;
}

const PARTY_MASTERS: Record<PartyRole, string> = {
  customer: 'customers',
  supplier: 'suppliers',
  member: 'members',
  none: '',
};

export function partyMaster(kind: Kind): string {
  return PARTY_MASTERS[kind.party];
}

/** The master that a field chooses from. */
export function masterOf(field: Field, kind?: Kind): string {
  switch (field.type) {
    case 'party':
      return kind && kind.party !== 'none' ? partyMaster(kind) : (field.master ?? 'customers');
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

/** Entries to choose from, for what was typed. Accounts are few and go by their code: the whole chart is searched here. */
export function useRefOptions(master: string, typed: string, enabled: boolean): RefOption[] {
  const ofAccounts = master === 'accounts';
  const accounts = useQuery({ ...accountsQuery, enabled: enabled && ofAccounts });
  const entries = useQuery({
    ...masterListQuery(master, typed),
    enabled: enabled && !ofAccounts && master !== '',
    placeholderData: (before) => before,
  });
  if (ofAccounts) {
    return (accounts.data ?? [])
      .filter(({ code, name }) => `${code} ${name}`.includes(typed))
      .map(({ code, name }) => ({ id: code, code, name }));
  }
  return (entries.data?.items ?? [])
    .filter((entry) => entry.archived !== true)
    .map((entry) => ({ id: entry.id, code: entry.code, name: entry.name ?? entry.code ?? '' }));
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
  const entry = useQuery({ ...masterQuery(master, id ?? ''), enabled: alone });
  if (!asked) return undefined;
  if (ofAccounts) return accounts.data?.find((account) => account.code === id)?.name;
  const found = listed ?? entry.data;
  return found?.name ?? found?.code;
}
