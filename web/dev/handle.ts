import type { Chain, Document, MasterEntry, Session } from '../src/api/types';
import { add, isZero, multiply, round, sum } from '../src/money/decimal';
import { definitions } from './definitions';
import { isOf, restate } from './discard';
import { charts } from './charts';
import { problem } from './problem';
import { articles, pastPrices, shelves } from './articles';
import { half, named, newShop, post, rowOf, type Shop, shortage, stockRows } from './shop';
import { orgTree, SETTINGS } from './settings';

/** Answers the HTTP contract from memory, for development without a server and for component tests. */
/** A slip that nothing came of and nothing is made from. */
const NO_CHAIN: Chain = { members: [], hidden: 0, cut: false, steps: [], beside: [], next: [] };

export interface Mock {
  shop: Shop;
  signedIn: boolean;
  answers: Map<string, { body: string; response: string; status: number }>;
  handle: (request: Request) => Promise<Response>;
}

const SESSION: Session = {
  user: { id: '019a0000-0000-7000-8000-000000000001', name: '老板', login: 'boss' },
  company: { id: 1, code: 'DEMO', name: '同频服饰', currency: 'CNY' },
  rights: ['*'],
  grants: [{ rights: ['*'], everywhere: true, stores: [], ownStores: [] }],
  setupNeeded: false,
};

const json = (body: unknown, status = 200) => Response.json(body, { status });

function page<Row>(rows: Row[], query: URLSearchParams, sums?: Record<string, string | number>) {
  const limit = Number(query.get('limit') ?? 50);
  const start = Number(query.get('cursor') ?? 0);
  const next = start + limit < rows.length ? String(start + limit) : null;
  return json({ items: rows.slice(start, start + limit), next, total: rows.length, sums });
}

export function newMock(today = new Date().toISOString().slice(0, 10)): Mock {
  const mock: Mock = {
    shop: newShop(),
    signedIn: true,
    answers: new Map(),
    handle: (request) => handle(mock, request, today),
  };
  return mock;
}

async function handle(mock: Mock, request: Request, today: string): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.replace(/^\/api/, '');
  const method = request.method;
  if (path === '/session') return session(mock, request);
  if (!mock.signedIn) {
    return problem(401, 'access.not-signed-in', '请先登录', { facts: { setupNeeded: 'false' } });
  }
  if (method === 'GET') return read(mock, path, url.searchParams, today);
  const key = request.headers.get('Idempotency-Key') ?? '';
  const body = request.headers.get('Content-Type')?.includes('json') ? await request.text() : '';
  const known = mock.answers.get(key);
  if (known && known.body === body) return new Response(known.response, { status: known.status });
  const base = Number(request.headers.get('If-Match') ?? 0);
  const response = write(mock, method, path, body === '' ? {} : JSON.parse(body), base, today);
  const copy = response.clone();
  mock.answers.set(key, { body, response: await copy.text(), status: copy.status });
  return response;
}

async function session(mock: Mock, request: Request): Promise<Response> {
  if (request.method === 'DELETE') {
    mock.signedIn = false;
    return new Response(null, { status: 204 });
  }
  if (request.method === 'POST') {
    const { password } = (await request.json()) as { password: string };
    if (password === 'wrong') return problem(401, 'access.bad-credentials', '登录名或密码不对');
    mock.signedIn = true;
  }
  if (mock.signedIn) return json(SESSION);
  return problem(401, 'access.not-signed-in', '请先登录', { facts: { setupNeeded: 'false' } });
}

function read({ shop }: Mock, path: string, query: URLSearchParams, today: string): Response {
  const q = (query.get('q') ?? '').toLowerCase();
  const [, first = '', second, third] = path.split('/');
  if (first in SETTINGS) return json(SETTINGS[first]);
  switch (first) {
    case 'definitions':
      return json(definitions);
    case 'home':
      if (second === 'charts') return json(charts(today));
      if (second === 'desk') return json({ date: today, sections: [], asOf: `${today}T04:00:00Z` });
      return json(home(shop, today));
    case 'documents': {
      if (second === undefined) return documents(shop, query);
      if (second === 'prices') return json(pastPrices(shop, query));
      if (third === 'duties') return json({ against: null });
      if (third === 'chain') return json(shop.chains.get(second) ?? NO_CHAIN);
      const doc = shop.documents.get(second);
      if (doc === undefined) return problem(404, 'documents.unknown', '没有这张单据');
      const books = shop.books.get(second);
      if (third === 'books') {
        return json(books ?? { journal: [], stock: [], openItems: [], related: [] });
      }
      return json(doc);
    }
    case 'tokens':
      return page([], query);
    case 'outer-identities':
      return json({ items: [], expected: null });
    case 'own-values':
      return page([], query);
    case 'change-requests':
    case 'requests':
      return json(second === 'count' ? { waiting: 0 } : { items: [] });
    case 'stores':
      if (second === 'tree') return json(orgTree(shop));
      break;
    case 'stock':
      if (second === 'shelves') return shelves(shop, query);
      return second === 'card' ? card(shop, query) : stock(shop, query);
    case 'accounts':
      return json(ACCOUNTS);
    case 'history':
      return json([]);
    case 'skus': {
      const answer = articles(shop, second, query);
      if (answer !== undefined) return answer;
    }
  }
  return masters(shop, first, second, q, query);
}

const ACCOUNTS = [
  { id: 'a1', code: '1001', name: '库存现金', balance: '1280.00' },
  { id: 'a2', code: '1002', name: '银行存款', balance: '86200.50' },
  { id: 'a3', code: '6602', name: '管理费用', balance: '0.00' },
];

function masters(
  shop: Shop,
  master: string,
  id: string | undefined,
  q: string,
  query: URLSearchParams,
): Response {
  const entries = shop.masters.get(master);
  if (entries === undefined) return page([], query);
  if (id === undefined) {
    const all = [...entries.values()];
    return page(
      all.filter(({ code, name }) => `${code ?? ''}${name ?? ''}`.toLowerCase().includes(q)),
      query,
    );
  }
  const entry = entries.get(id);
  return entry ? json(entry) : problem(404, 'masters.unknown', '没有这条资料');
}

function documents(shop: Shop, query: URLSearchParams): Response {
  const rows = [...shop.documents.values()]
    .filter((doc) => !query.has('kind') || query.getAll('kind').includes(doc.kind))
    .filter((doc) => (query.get('party') ?? doc.party) === doc.party)
    .filter((doc) => isOf(doc, query.get('state')))
    .filter((doc) => (doc.number ?? '').includes(query.get('q') ?? ''))
    .map(rowOf)
    .reverse();
  const total = (key: 'quantity' | 'amount' | 'due') => sum(rows.map((row) => row[key] ?? '0'));
  const sums = {
    count: rows.length,
    quantity: total('quantity'),
    amount: total('amount'),
    due: total('due'),
  };
  return page(rows, query, sums);
}

function stock(shop: Shop, query: URLSearchParams): Response {
  const q = (query.get('q') ?? '').toLowerCase();
  const rows = stockRows(shop)
    .filter((row) => (query.get('warehouse') ?? row.warehouse) === row.warehouse)
    .filter((row) => query.get('nonzero') !== 'true' || !isZero(row.onHand))
    .filter((row) => `${row.skuCode}${row.name}${row.barcode ?? ''}`.toLowerCase().includes(q));
  const onHand = sum(rows.map((row) => row.onHand));
  return page(rows, query, {
    count: rows.length,
    onHand,
    value: sum(rows.map((row) => row.value ?? '0')),
  });
}

function card(shop: Shop, query: URLSearchParams): Response {
  const rows = [...shop.books].flatMap(([id, books]) =>
    books.stock
      .filter(
        ({ sku, warehouse }) => sku === query.get('sku') && warehouse === query.get('warehouse'),
      )
      .map((move, n) => ({
        ...move,
        entryNo: `${id}-${String(n)}`,
        document: id,
        number: shop.documents.get(id)?.number,
        businessDate: shop.documents.get(id)?.businessDate,
        postedAt: shop.documents.get(id)?.postedAt,
        balanceValue: round(multiply(move.balanceQuantity ?? '0', move.unitCost ?? '0'), 2),
      })),
  );
  return page(rows.reverse(), query);
}

function home(shop: Shop, today: string) {
  const sold = [...shop.documents.values()].filter((doc) => doc.kind === 'retail-sale');
  const sales = sum(sold.map((doc) => doc.totals?.amount ?? '0'));
  const day = (back: number) =>
    new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10);
  return {
    date: today,
    sales: { today: sales, yesterday: '8420.00', month: '268930.50', count: sold.length },
    grossProfit: { today: half(sales), month: '112033.20' },
    cash: ACCOUNTS.slice(0, 2).map(({ id, name, balance }) => ({ account: id, name, balance })),
    receivable: '45210.00',
    payable: '38000.00',
    stock: {
      quantity: sum([...shop.stock.values()]),
      value: sum(stockRows(shop).map((row) => row.value ?? '0')),
    },
    stores: [...(shop.masters.get('stores')?.values() ?? [])].slice(1).map((store, i) => ({
      store: store.id,
      name: store.name,
      sales: i === 0 ? add(sales, '5230.00') : String(3120 * (i + 1)),
      count: 12 * (i + 1),
      profit: String(1500 * (i + 1)),
    })),
    days: Array.from({ length: 30 }, (_, i) => ({
      date: day(29 - i),
      sales: String(6000 + ((i * 7919) % 5200)),
      profit: String(2300 + ((i * 4177) % 2200)),
    })),
    alerts: [{ code: 'documents-waiting', count: 2, link: '/documents' }],
    asOf: new Date().toISOString(),
  };
}

function write(
  mock: Mock,
  method: string,
  path: string,
  body: unknown,
  base: number,
  today: string,
): Response {
  const { shop } = mock;
  const [, first = '', id = '', verb] = path.split('/');
  const at = new Date().toISOString();
  if (first !== 'documents') {
    const entry = { ...(body as MasterEntry), id, version: base + 1 };
    shop.masters.set(
      first,
      (shop.masters.get(first) ?? new Map<string, MasterEntry>()).set(id, entry),
    );
    return json(entry);
  }
  if (verb === 'reverse') {
    const original = shop.documents.get(id);
    if (original === undefined) return problem(404, 'documents.unknown', '没有这张单据');
    const { id: own, reason } = body as { id: string; reason: string };
    const mirror = post(
      shop,
      { ...original, id: own, version: 0, reverses: id, reason, businessDate: today },
      -1,
      at,
    );
    shop.documents.set(id, {
      ...original,
      state: 'REVERSED',
      version: original.version + 1,
      reversedBy: own,
    });
    return json({
      id: own,
      number: mirror.number,
      state: mirror.state,
      version: 1,
      document: mirror,
    });
  }
  if (verb === 'discard' || verb === 'restore') return restate(shop, id, verb, base);
  const doc = body as Document;
  const now = shop.documents.get(id);
  if ((now?.version ?? 0) !== base) {
    return problem(409, 'documents.version-conflict', '这张单据已被别人改过');
  }
  if (method === 'PUT') {
    const saved = { ...named(shop, doc), version: base + 1 };
    shop.documents.set(id, saved);
    return json(saved);
  }
  const short = shortage(shop, doc);
  if (short) {
    const { line, ...facts } = short;
    const title = `只剩 ${facts.available} 件，还差 ${facts.missing} 件`;
    const error = { code: 'stock.not-enough', title, facts, line, field: 'quantity' };
    return problem(409, 'stock.not-enough', title, { errors: [error] });
  }
  const posted = post(shop, { ...doc, version: base }, 1, at);
  return json({
    id,
    number: posted.number,
    state: posted.state,
    version: posted.version,
    document: posted,
  });
}
