import type { OrgUnits } from '../src/api/types';
import type { Shop } from './shop';

/** Nothing is kept apart in this shop; what could be. */
export const DUTIES = {
  version: 1,
  duties: ['enter-post', 'order-receive', 'receive-pay', 'sell-return', 'count-post'].map(
    (code) => ({ code, threshold: code !== 'count-post' }),
  ),
  rules: [],
};

/** Acts of administration ask anew who one is, as they come. */
export const OUTER_PROVIDER = {
  version: 0,
  issuer: '',
  clientId: '',
  name: '',
  claim: 'sub',
  trustsFactor: false,
  active: false,
};

export const STEP_UP = {
  version: 1,
  level: 'administration',
  levels: ['off', 'administration', 'documents'],
};

/** Headquarters and the stores under it, one of them a franchise. */
export function orgTree(shop: Shop): OrgUnits {
  const stores = [...(shop.masters.get('stores')?.values() ?? [])];
  const units = stores.map((store, i) => ({
    id: store.id,
    code: store.code ?? '',
    name: store.name ?? '',
    type: i === 0 ? ('hq' as const) : ('store' as const),
    ownership: i === 2 ? ('franchise' as const) : ('direct' as const),
    parent: i === 0 ? null : (stores[0]?.id ?? null),
    version: store.version,
    people: i + 1,
    warehouses: 1,
    tills: i === 0 ? 0 : 1,
  }));
  return { units, cut: false };
}
