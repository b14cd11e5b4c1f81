/** Of what a price can be said, the most particular first. */
export const GOODS = ['sku', 'style', 'category', 'all'] as const;

export type PricedGoods = (typeof GOODS)[number];

/** Where those are chosen from. */
export const GOODS_MASTER: Record<Exclude<PricedGoods, 'all'>, string> = {
  sku: 'skus',
  style: 'styles',
  category: 'categories',
};
