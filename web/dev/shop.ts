import type {
  Books,
  Chain,
  Document,
  DocumentRow,
  JournalLine,
  MasterEntry,
  SkuHit,
  StockMove,
  StockRow,
} from '../src/api/types';
import { add, compare, divide, isZero, multiply, negate, round, sum } from '../src/money/decimal';

/** A made-up shop in memory with just enough sense to work screens against. It is not the product's rules. */
const id = (n: number, group: number) =>
  `019a0000-0000-7000-8${String(group).padStart(3, '0')}-${String(n).padStart(12, '0')}`;

const GOODS = [
  ['圆领短袖T恤', '59.00'],
  ['修身牛仔裤', '199.00'],
  ['连帽卫衣', '169.00'],
  ['针织开衫', '229.00'],
  ['真丝衬衫', '399.00'],
  ['羽绒马甲', '459.00'],
] as const;
const COLORS = ['黑', '白', '藏青'];
const SIZES = ['S', 'M', 'L', 'XL'];

export interface Shop {
  masters: Map<string, Map<string, MasterEntry>>;
  skus: SkuHit[];
  /** On hand by "warehouse:sku". */
  stock: Map<string, string>;
  documents: Map<string, Document>;
  books: Map<string, Books>;
  chains: Map<string, Chain>;
  counter: number;
}

function put(shop: Shop, master: string, entry: MasterEntry): void {
  const entries = shop.masters.get(master) ?? new Map<string, MasterEntry>();
  entries.set(entry.id, entry);
  shop.masters.set(master, entries);
}

export function newShop(): Shop {
  const shop: Shop = {
    masters: new Map(),
    skus: [],
    stock: new Map(),
    documents: new Map(),
    books: new Map(),
    chains: new Map(),
    counter: 0,
  };
  ['总部', '南山店', '福田店', '罗湖店'].forEach((name, i) => {
    const code = i === 0 ? 'HQ' : `S00${String(i)}`;
    put(shop, 'stores', { id: id(i, 1), code, name, version: 1, city: '深圳' });
    put(shop, 'warehouses', {
      id: id(i, 2),
      code: `W${code}`,
      name: `${name}仓`,
      version: 1,
      store: id(i, 1),
    });
  });
  ['宏达服饰批发', '小李档口', '锦绣商贸有限公司'].forEach((name, i) =>
    put(shop, 'customers', {
      id: id(i, 3),
      code: `C00${String(i + 1)}`,
      name,
      version: 1,
      phone: '',
    }),
  );
  ['广州白云制衣厂', '绍兴轻纺'].forEach((name, i) =>
    put(shop, 'suppliers', { id: id(i, 4), code: `G00${String(i + 1)}`, name, version: 1 }),
  );
  put(shop, 'members', { id: id(1, 5), code: '13800000001', name: '王小姐', version: 1 });
  put(shop, 'categories', { id: id(1, 6), code: 'TOP', name: '上装', version: 1 });
  put(shop, 'units', { id: id(1, 7), code: 'PCS', name: '件', version: 1 });
  put(shop, 'size-groups', { id: id(1, 8), code: 'SML', name: '均码组', version: 1, sizes: SIZES });
  COLORS.forEach((name, i) =>
    put(shop, 'colors', { id: id(i, 9), code: `C${String(i)}`, name, version: 1 }),
  );
  put(shop, 'tills', { id: id(1, 10), code: 'T1', name: '1号收银台', version: 1 });
  let n = 0;
  GOODS.forEach(([name, listPrice], style) => {
    const code = `A${String(style + 101)}`;
    const common = {
      code,
      name,
      version: 1,
      listPrice,
      sizeGroup: id(1, 8),
      unit: id(1, 7),
      stocked: true,
    };
    put(shop, 'styles', { id: id(style, 20), ...common, category: id(1, 6) });
    for (const color of COLORS) {
      for (const size of SIZES) {
        n += 1;
        const hit: SkuHit = {
          id: id(n, 21),
          style: id(style, 20),
          styleCode: code,
          code: `${code}-${String(COLORS.indexOf(color) + 1)}${size}`,
          name,
          color,
          size,
          barcode: `69012340${String(n).padStart(5, '0')}`,
          unit: '件',
          listPrice,
          stocked: true,
        };
        shop.skus.push(hit);
        put(shop, 'skus', {
          id: hit.id,
          code: hit.code,
          name,
          version: 1,
          style: id(style, 20),
          color: id(COLORS.indexOf(color), 9),
          size,
          barcodes: [hit.barcode],
        });
        for (let w = 0; w < 4; w += 1) {
          shop.stock.set(`${id(w, 2)}:${hit.id}`, String((n * (w + 3)) % 17));
        }
      }
    }
  });
  return shop;
}

const OUT = /^(retail-sale|sales-delivery|purchase-return|transfer-ship)$/;
const IN = /^(retail-return|sales-return|purchase-receipt|transfer-receive)$/;
const MONEY = /^(retail|sales|purchase)-/;

export function nameOf(shop: Shop, master: string, entry: string | undefined): string | undefined {
  return entry === undefined ? undefined : shop.masters.get(master)?.get(entry)?.name;
}

/** The first shortage, as the server refuses it. */
export function shortage(shop: Shop, doc: Document) {
  if (!OUT.test(doc.kind)) return undefined;
  for (const line of doc.lines) {
    const available = shop.stock.get(`${doc.warehouse ?? ''}:${line.sku ?? ''}`) ?? '0';
    const wanted = line.quantity ?? '0';
    if (compare(wanted, available) > 0) {
      return { line: line.lineNo, wanted, available, missing: add(wanted, negate(available)) };
    }
  }
  return undefined;
}

function journalOf(doc: Document, amount: string, cost: string): JournalLine[] {
  const row = (code: string, name: string, debit: string, credit: string): JournalLine => ({
    account: { code, name },
    storeName: doc.storeName,
    partyName: doc.partyName,
    debit,
    credit,
    memo: '',
  });
  if (doc.kind === 'retail-sale' || doc.kind === 'sales-delivery') {
    const money = doc.kind === 'retail-sale' ? ['1001', '库存现金'] : ['1122', '应收账款'];
    return [
      row(money[0] ?? '', money[1] ?? '', amount, '0.00'),
      row('6001', '主营业务收入', '0.00', amount),
      row('6401', '主营业务成本', cost, '0.00'),
      row('1405', '库存商品', '0.00', cost),
    ];
  }
  if (!MONEY.test(doc.kind)) return [];
  return [row('1405', '库存商品', amount, '0.00'), row('2202', '应付账款', '0.00', amount)];
}

export function totals(doc: Document) {
  const amount = round(
    sum([
      ...doc.lines.map((line) => line.amount ?? '0'),
      ...doc.entries.map((entry) => entry.amount ?? '0'),
      ...(doc.lines.length === 0 && doc.entries.length === 0
        ? doc.tenders.map((t) => t.amount)
        : []),
    ]),
    2,
  );
  const quantity = sum(doc.lines.map((line) => line.quantity ?? line.counted ?? '0'));
  const paid = doc.lines.length === 0 ? amount : sum(doc.tenders.map((tender) => tender.amount));
  return { quantity, amount, tax: '0.00', due: round(add(amount, negate(paid)), 2) };
}

export function named(shop: Shop, doc: Document): Document {
  const party = ['customers', 'suppliers', 'members']
    .map((master) => nameOf(shop, master, doc.party))
    .find((name) => name !== undefined);
  return {
    ...doc,
    storeName: nameOf(shop, 'stores', doc.store),
    warehouseName: nameOf(shop, 'warehouses', doc.warehouse),
    toWarehouseName: nameOf(shop, 'warehouses', doc.toWarehouse),
    partyName: party,
    createdBy: '老板',
    totals: totals(doc),
    lines: doc.lines.map((line) => {
      const sku = shop.skus.find((hit) => hit.id === line.sku);
      return { ...line, skuCode: sku?.code, name: sku?.name, color: sku?.color, size: sku?.size };
    }),
  };
}

/** Books a document: moves stock, writes a journal, numbers it. */
export function post(shop: Shop, draft: Document, sign: 1 | -1, at: string): Document {
  shop.counter += 1;
  const doc: Document = {
    ...named(shop, draft),
    state: 'POSTED',
    version: draft.version + 1,
    number: `S001-${draft.kind.slice(0, 2).toUpperCase()}-${draft.businessDate.slice(2).replaceAll('-', '')}-${String(shop.counter).padStart(4, '0')}`,
    postedAt: at,
    postedBy: '老板',
  };
  const direction = OUT.test(doc.kind) ? -sign : IN.test(doc.kind) ? sign : 0;
  let cost = '0';
  const stock = doc.lines.flatMap((line): StockMove[] => {
    if (direction === 0 || line.sku === undefined || line.quantity === undefined) return [];
    const key = `${doc.warehouse ?? ''}:${line.sku}`;
    const quantity = direction < 0 ? negate(line.quantity) : line.quantity;
    const balance = add(shop.stock.get(key) ?? '0', quantity);
    shop.stock.set(key, balance);
    const unitCost = round(multiply(line.listPrice ?? line.price ?? '50', '0.55'), 2);
    const value = round(multiply(quantity, unitCost), 2);
    cost = add(cost, round(multiply(line.quantity, unitCost), 2));
    return [
      {
        lineNo: line.lineNo,
        sku: line.sku,
        skuCode: line.skuCode ?? '',
        name: line.name ?? '',
        warehouse: doc.warehouse ?? '',
        warehouseName: doc.warehouseName ?? '',
        quantity,
        value,
        unitCost,
        balanceQuantity: balance,
        kind: doc.kind,
      },
    ];
  });
  const signed = (value: string) => (sign < 0 && !isZero(value) ? negate(value) : value);
  const journal = journalOf(doc, signed(doc.totals?.amount ?? '0'), signed(cost));
  shop.books.set(doc.id, { journal, stock, openItems: [], related: [] });
  shop.documents.set(doc.id, doc);
  return doc;
}

export function rowOf(doc: Document): DocumentRow {
  return {
    ...doc,
    quantity: doc.totals?.quantity,
    amount: doc.totals?.amount,
    due: doc.totals?.due,
  };
}

export function stockRows(shop: Shop): StockRow[] {
  return [...(shop.masters.get('warehouses')?.values() ?? [])].flatMap((warehouse) =>
    shop.skus.map((sku): StockRow => {
      const onHand = shop.stock.get(`${warehouse.id}:${sku.id}`) ?? '0';
      const unitCost = round(multiply(sku.listPrice ?? '0', '0.55'), 2);
      return {
        warehouse: warehouse.id,
        warehouseName: warehouse.name ?? '',
        sku: sku.id,
        skuCode: sku.code,
        name: sku.name,
        color: sku.color,
        size: sku.size,
        barcode: sku.barcode,
        onHand,
        reserved: '0',
        available: onHand,
        inTransit: '0',
        unitCost,
        value: round(multiply(onHand, unitCost), 2),
      };
    }),
  );
}

export const half = (value: string) => divide(value, '2', 2);
