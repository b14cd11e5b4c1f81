import { queryOptions } from '@tanstack/react-query';
import { call } from './client';
import type { Company, DocumentRow, MasterEntry, Page } from './types';

const SALES = ['retail-sale', 'sales-delivery'];
const DRAFTS_BEFORE_IT = 20;

/** Whether anything was ever sold here: then nobody needs to be shown how. */
export const everSoldQuery = queryOptions({
  queryKey: ['documents', 'ever-sold'],
  queryFn: async () => {
    const { items } = await call<Page<DocumentRow>>('GET', '/documents', {
      query: { kind: SALES, limit: DRAFTS_BEFORE_IT, sums: false },
    });
    return items.some(({ state }) => state === 'POSTED' || state === 'REVERSED');
  },
});

/** Whether there are goods, and how many styles as far as the server counts them. */
export const anyGoodsQuery = queryOptions({
  queryKey: ['master', 'styles', 'any'],
  queryFn: async () => {
    const { items, total } = await call<Page<MasterEntry>>('GET', '/styles', {
      query: { limit: 1 },
    });
    return { any: items.length > 0, styles: total ?? items.length };
  },
});

export const companyQuery = queryOptions({
  queryKey: ['company'],
  queryFn: () => call<Company>('GET', '/company'),
});
