import type { PastPrice, Shelf, SkuHit } from '../src/api/types';
import { sum } from '../src/money/decimal';
import type { Shop } from './shop';

/** Answers what lines are entered with: articles by what is typed, by many codes, by style; stock and past prices. */
export function articles(
  shop: Shop,
  what: string | undefined,
  query: URLSearchParams,
): Response | undefined {
  const found = (hit: SkuHit): SkuHit => ({
    ...hit,
    onHand: shop.stock.get(`${query.get('warehouse') ?? ''}:${hit.id}`) ?? '0',
    reserved: '0',
  });
  if (what === 'search') {
    const q = (query.get('q') ?? '').toLowerCase();
    const hits = shop.skus.filter(({ barcode, code, name }) =>
      [barcode, code, name].some((text) => text?.toLowerCase().includes(q)),
    );
    return Response.json(hits.slice(0, 20).map(found));
  }
  if (what === 'exact') {
    return Response.json(
      query.getAll('code').map((code) => ({
        code,
        found: shop.skus
          .filter((hit) => hit.barcode === code || hit.code.toLowerCase() === code.toLowerCase())
          .map(found),
      })),
    );
  }
  if (what !== 'matrix') return undefined;
  const style = shop.skus.find(({ id }) => id === query.get('sku'))?.styleCode;
  const skus = shop.skus.filter((hit) => hit.styleCode === style).map(found);
  const [first] = skus;
  return Response.json({
    style: first?.style,
    code: first?.styleCode,
    name: first?.name,
    sizes: [...new Set(skus.map(({ size }) => size))],
    skus,
    packs: [
      {
        name: '一手',
        sizes: [
          { size: 'S', quantity: '1' },
          { size: 'M', quantity: '2' },
          { size: 'L', quantity: '1' },
        ],
      },
    ],
  });
}

export function shelves(shop: Shop, query: URLSearchParams): Response {
  const here = query.get('warehouse') ?? '';
  const others = [...(shop.masters.get('warehouses')?.values() ?? [])].filter(
    ({ id }) => id !== here,
  );
  return Response.json(
    query.getAll('sku').map((sku): Shelf => {
      const there = others.map(({ id, name }) => ({
        warehouse: id,
        name: name ?? '',
        available: shop.stock.get(`${id}:${sku}`) ?? '0',
      }));
      const most = there.toSorted((a, b) => Number(b.available) - Number(a.available))[0];
      return {
        sku,
        onHand: shop.stock.get(`${here}:${sku}`) ?? '0',
        reserved: '0',
        elsewhere: sum(there.map(({ available }) => available)),
        most: most?.available === '0' ? null : most,
      };
    }),
  );
}

export function pastPrices(shop: Shop, query: URLSearchParams): PastPrice[] {
  return [...shop.documents.values()]
    .filter((doc) => doc.state === 'POSTED' && doc.party === query.get('party'))
    .reverse()
    .flatMap((doc) =>
      doc.lines
        .filter((line) => line.sku === query.get('sku') && line.price !== undefined)
        .map(({ price, quantity }) => ({
          id: doc.id,
          kind: doc.kind,
          number: doc.number,
          businessDate: doc.businessDate,
          storeName: doc.storeName,
          price,
          quantity,
        })),
    );
}
