import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import type { Company, Id, Trade } from '@/api/types';

/** A store that is to be opened, with the names that its records were given before anything was sent. */
export interface NewStore {
  name: string;
  store: Id;
  warehouse: Id;
  till: Id;
}

/** How what comes with a store is called. */
export interface StoreWords {
  warehouse: (store: string) => string;
  till: string;
}

/** A name to a line; those that were planned before keep their ids, so that sending them again makes nothing twice. */
export function planned(names: string, before: readonly NewStore[]): NewStore[] {
  const wanted = names.split('\n').map((name) => name.trim());
  return [...new Set(wanted)].filter(Boolean).map(
    (name) =>
      before.find((one) => one.name === name) ?? {
        name,
        store: uuidv7(),
        warehouse: uuidv7(),
        till: uuidv7(),
      },
  );
}

/** Makes the stores below headquarters, each with the warehouse that it sells from and a till. */
export async function openStores(stores: readonly NewStore[], hq: Id, words: StoreWords) {
  for (const [index, { name, store, warehouse, till }] of stores.entries()) {
    const code = `S${String(index + 1).padStart(2, '0')}`;
    await made('stores', store, { code, name, type: 'store', parent: hq });
    await made('warehouses', warehouse, {
      code: `${code}-W1`,
      name: words.warehouse(name),
      store,
      kind: 'normal',
      allowNegative: true,
    });
    await made('tills', till, { code: 'T1', name: words.till, store, warehouse });
  }
}

/** The record's own id is the command's too: made once, however often it is sent. */
function made(master: string, id: Id, body: Record<string, unknown>): Promise<unknown> {
  return call('PUT', `/${master}/${id}`, { body, ifMatch: 0, key: id });
}

export async function changeTrade(company: Company, trade: Trade): Promise<void> {
  if (company.trade === trade) return;
  await call('PUT', '/company', { body: { ...company, trade }, ifMatch: company.version });
}
