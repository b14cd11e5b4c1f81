import type { KeptSort, OrgUnits } from '../src/api/types';
import type { Shop } from './shop';

/** Nothing is kept apart in this shop; what could be. */
const DUTIES = {
  version: 1,
  duties: ['enter-post', 'order-receive', 'receive-pay', 'sell-return', 'count-post'].map(
    (code) => ({ code, threshold: code !== 'count-post' }),
  ),
  rules: [],
};

/** Goods as they come: headquarters keeps them, stores set their own price. */
const FIELD_KEEPERS: KeptSort[] = [
  {
    entity: 'style',
    version: 0,
    fields: [
      { field: 'code', keeper: 'hq', otherwise: 'hq', choices: ['hq', 'shared'] },
      { field: 'name', keeper: 'hq', otherwise: 'hq', choices: ['hq', 'shared'] },
      {
        field: 'listPrice',
        keeper: 'store',
        otherwise: 'store',
        choices: ['hq', 'store', 'shared'],
      },
    ],
  },
];

/** Acts of administration ask anew who one is, as they come. */
const OUTER_PROVIDER = {
  version: 0,
  issuer: '',
  clientId: '',
  name: '',
  claim: 'sub',
  trustsFactor: false,
  active: false,
};

const STEP_UP = {
  version: 1,
  level: 'administration',
  above: null,
  levels: ['off', 'administration', 'documents'],
};

/** What a company has settled, by the last part of its address. */
export const SETTINGS: Record<string, unknown> = {
  duties: DUTIES,
  approvals: { version: 1, rules: [] },
  'step-up': STEP_UP,
  'outer-provider': OUTER_PROVIDER,
  'field-keepers': { items: FIELD_KEEPERS },
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
