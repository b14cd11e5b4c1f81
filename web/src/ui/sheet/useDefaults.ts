import { useQuery } from '@tanstack/react-query';
import { masterListQuery, sessionQuery } from '@/api/queries';
import type { Document, Id, Kind, MasterEntry } from '@/api/types';
import { usePlace } from '../place';
import { preference } from '../preferences';
import { type Habit, habitName } from './fresh';

const MOST = 500;

/** Where a new slip starts: the place one looks at, else where one worked last, else the first store there is. */
export function useDefaults(kind: Kind): Partial<Document> | undefined {
  const [place] = usePlace();
  const { data: session } = useQuery(sessionQuery);
  const stores = useQuery(masterListQuery('stores', '', MOST));
  const warehouses = useWarehouses();
  if (stores.isPending || warehouses === undefined) return undefined;
  const habit = preference<Habit>(habitName(kind.code), {});
  const all = (stores.data?.items ?? []).filter((entry) => entry.archived !== true);
  const store =
    find(all, place.store) ??
    find(all, session?.store ?? undefined) ??
    find(all, habit.store) ??
    all.find((entry) => entry['type'] === 'store') ??
    all.find((entry) => entry['type'] !== 'region') ??
    all[0];
  if (store === undefined) return {};
  const head: Partial<Document> = { store: store.id, storeName: store.name };
  if (kind.warehouse === 'none') return head;
  const usual = warehouses.find(
    (entry) => entry.id === habit.warehouse && entry['store'] === store.id,
  );
  const warehouse = usual ?? mainWarehouse(warehouses, store.id);
  if (warehouse === undefined) return head;
  return { ...head, warehouse: warehouse.id, warehouseName: warehouse.name };
}

export function useWarehouses(): MasterEntry[] | undefined {
  const warehouses = useQuery(masterListQuery('warehouses', '', MOST));
  return warehouses.isPending ? undefined : (warehouses.data?.items ?? []);
}

/** The warehouse that a store sells from and receives into, unless someone says otherwise. */
export function mainWarehouse(
  warehouses: readonly MasterEntry[],
  store: Id,
): MasterEntry | undefined {
  const own = warehouses.filter((entry) => entry['store'] === store && entry.archived !== true);
  return own.find((entry) => (entry['kind'] ?? 'normal') === 'normal') ?? own[0];
}

function find(entries: readonly MasterEntry[], id: Id | undefined): MasterEntry | undefined {
  return id === undefined ? undefined : entries.find((entry) => entry.id === id);
}
