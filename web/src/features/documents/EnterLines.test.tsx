import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const CUSTOMER = '019a0000-0000-7000-8003-000000000000';
const paper = (kind: string, n: number) =>
  `/documents/${kind}/019a3333-0000-7000-8000-00000000000${String(n)}?new=1`;

it('what the arrow chose is taken, also when the answer to the last letters is still on its way', async () => {
  const asked: string[] = [];
  let answer = () => undefined as void;
  const answered = new Promise<void>((done) => (answer = done));
  const { user } = await openClient(paper('retail-sale', 9), (mock) => {
    const { handle } = mock;
    mock.handle = async (request) => {
      const q = new URL(request.url).searchParams.get('q') ?? '';
      asked.push(q);
      if (q === 'a101') await answered;
      return handle(request);
    };
  });
  await user.click(await screen.findByPlaceholderText(/扫码、编码/));
  await user.keyboard('a10');
  await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(1));
  await user.keyboard('1');
  await waitFor(() => expect(asked).toContain('a101'));
  await user.keyboard('{ArrowDown}');
  const meant = screen.getByRole('option', { selected: true }).textContent;
  await user.keyboard('{Enter}');
  answer();

  await screen.findByText(/1 行 · 1 件/);
  expect(screen.queryByLabelText('颜色尺码表')).toBeNull();
  const code = /A101-\w+/.exec(meant)?.[0] ?? 'nothing';
  expect(screen.getAllByText(new RegExp(code)).length).toBeGreaterThan(0);
});

it('a style is entered by colour and size, again without doubling, with a pack', async () => {
  const { user, mock } = await openClient(paper('retail-sale', 1));
  await user.click(await screen.findByPlaceholderText(/扫码、编码/));

  // The code of a style is that of none of its articles.
  await user.keyboard('a101{Enter}');
  await screen.findByLabelText('颜色尺码表');
  await user.keyboard('3{ArrowRight}12{ArrowDown}{Control>}{ArrowRight}{/Control}{Enter}');

  expect(await screen.findByText('A101-1M 圆领短袖T恤')).toBeTruthy();
  await screen.findByText('5 行 · 19 件');
  await user.click(screen.getByText('A101-1M 圆领短袖T恤'));
  await user.keyboard('{F6}');
  await screen.findByLabelText('颜色尺码表');
  await user.keyboard('{Delete}{ArrowLeft}4{Control>}{Enter}{/Control}');
  await screen.findByText('4 行 · 8 件');

  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(mock.shop.documents.size).toBe(1));
  expect([...mock.shop.documents.values()][0]?.lines.map((l) => [l.skuCode, l.quantity])).toEqual([
    ['A101-1S', '4'],
    ['A101-2S', '1'],
    ['A101-2M', '2'],
    ['A101-2L', '1'],
  ]);
});

it('the last price for this customer is taken by F7, and the lines of their last slip are copied', async () => {
  const { user, mock } = await openClient(paper('sales-delivery', 2), (one) => {
    const sku = one.shop.skus[0];
    one.shop.documents.set('old', {
      id: 'old',
      kind: 'sales-delivery',
      number: 'XS-7',
      state: 'POSTED',
      version: 1,
      businessDate: '2026-10-03',
      party: CUSTOMER,
      lines: [{ lineNo: 1, sku: sku?.id, skuCode: sku?.code, quantity: '6', price: '41.50' }],
      tenders: [],
      allocations: [],
      entries: [],
    });
  });
  await user.click(await screen.findByLabelText(/客户/));
  await user.click(await screen.findByText('宏达服饰批发'));
  await user.click(
    await screen.findByPlaceholderText(/扫码、编码/).catch(() => screen.findByText(/扫码、编码/)),
  );
  await user.keyboard('A101-1S{Enter}');
  await screen.findByLabelText('数量 1');
  await user.keyboard('{F7}');
  await screen.findByText(/XS-7/);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getAllByText('41.50').length).toBeGreaterThanOrEqual(3));

  await user.keyboard('{Alt>}c{/Alt}');
  await user.click(await screen.findByText(/XS-7/));
  await screen.findByText('2 行 · 7 件');
  expect(mock.shop.documents.size).toBe(1);
});

it('scans that come faster than they are looked up are all entered; what nobody knows is listed', async () => {
  const { user } = await openClient(paper('retail-sale', 3));
  const entry = await screen.findByPlaceholderText(/扫码、编码/);
  let now = 5000;
  const scan = (code: string) =>
    [...code, 'Enter'].forEach((key) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: (now += 1.4) });
      fireEvent(document.activeElement ?? entry, event);
    });
  for (let n = 0; n < 60; n += 1) scan(n % 3 === 0 ? '6901234000001' : '6901234000002');
  scan('4000000000000');
  scan('4000000000000');

  await screen.findByText('2 行 · 60 件');
  expect((await screen.findByText(/4000000000000/)).textContent).toContain('× 2');
  await user.click(screen.getByLabelText('去掉 4000000000000'));
  expect(screen.queryByText(/4000000000000/)).toBeNull();
});

it('a customer pays what their price list says, by the quantity, until somebody types a price', async () => {
  const { user, mock } = await openClient(paper('sales-delivery', 7), (shop) => {
    const { handle } = shop;
    shop.handle = async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname !== '/api/quotes') return handle(request);
      const price = (quantity: string | undefined) => (Number(quantity) >= 10 ? '30' : '40');
      const items = searchParams.getAll('sku').map((sku, at) => {
        const quantity = searchParams.getAll('quantity')[at];
        return { sku, quantity, price: price(quantity), goods: 'style', from: '0' };
      });
      return Response.json({ list: '批发价', items });
    };
  });
  await user.click(await screen.findByLabelText(/客户/));
  await user.click(await screen.findByText('宏达服饰批发'));
  await user.click(
    await screen.findByPlaceholderText(/扫码、编码/).catch(() => screen.findByText(/扫码、编码/)),
  );
  await user.keyboard('A101-1M{Enter}');

  await screen.findByText('客户价目');
  await waitFor(() => expect(screen.getAllByText('40.00').length).toBeGreaterThanOrEqual(2));
  await user.keyboard('12{Enter}');
  await waitFor(() => expect(screen.getAllByText('360.00').length).toBeGreaterThan(0));

  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(mock.shop.documents.size).toBe(1));
  const [line] = [...mock.shop.documents.values()][0]?.lines ?? [];
  expect([line?.price, line?.amount]).toEqual(['30', '360.00']);
});
