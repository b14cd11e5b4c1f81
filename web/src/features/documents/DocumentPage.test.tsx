import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openClient } from '@/testing/client';

const SHIRT = '6901234000002';
const paper = (n: number) =>
  `/documents/retail-sale/019a2222-0000-7000-8000-00000000000${String(n)}?new=1`;

afterEach(() => vi.unstubAllGlobals());

/** Types a code into the row below the lines and waits for its line. */
async function enter(user: Awaited<ReturnType<typeof openClient>>['user'], code: string) {
  const entry = await screen.findByPlaceholderText(/扫码、编码/);
  await user.click(entry);
  await user.keyboard(`${code}{Enter}`);
  return screen.findByLabelText('数量 1');
}

describe('a retail slip in the client', () => {
  it('is written by keyboard, paid with change, posted, and shows its journal', async () => {
    const { user, mock } = await openClient(paper(1));

    const quantity = await enter(user, SHIRT);
    await user.clear(quantity);
    await user.keyboard('2{Enter}');
    await user.keyboard('{F9}');
    await user.keyboard('200');

    expect(await screen.findByText('¥82.00')).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');

    const books = await screen.findByRole('region', { name: '账务' });
    expect(await within(books).findByText('1001 库存现金')).toBeTruthy();
    const posted = [...mock.shop.documents.values()].at(-1);
    expect(posted).toMatchObject({ state: 'POSTED', version: 1 });
    expect(posted?.lines.map(({ quantity: n, amount }) => [n, amount])).toEqual([['2', '118.00']]);
    expect(posted?.tenders).toMatchObject([
      { method: 'cash', amount: '118.00', tendered: '200', change: '82.00' },
    ]);
  });

  it.each(['DRAFT', 'POSTED'])('is shown without its money to who sees none: %s', async (state) => {
    const id = '019a2222-0000-7000-8000-000000000009';
    await openClient(`/documents/retail-sale/${id}`, (mock) => {
      const handle = mock.handle;
      mock.handle = (request) =>
        new URL(request.url).pathname === `/api/documents/${id}`
          ? Promise.resolve(
              Response.json({
                id,
                kind: 'retail-sale',
                number: null,
                state,
                version: 1,
                businessDate: '2026-11-20',
                lines: [{ lineNo: 1, sku: id, skuCode: SHIRT, name: '纯棉衬衫', quantity: '3' }],
                totals: { quantity: '3' },
              }),
            )
          : handle(request);
    });

    expect(await screen.findByText(/1 行 · 3 件/)).toBeTruthy();
  });

  it('is written on where the server says null for what nobody has said', async () => {
    const id = '019a2222-0000-7000-8000-00000000000a';
    await openClient(`/documents/retail-sale/${id}`, (mock) => {
      const handle = mock.handle;
      mock.handle = (request) =>
        new URL(request.url).pathname === `/api/documents/${id}`
          ? Promise.resolve(
              Response.json({
                id,
                kind: 'retail-sale',
                number: null,
                state: 'DRAFT',
                version: 1,
                businessDate: '2026-11-20',
                lines: [],
                tenders: [
                  { lineNo: 1, method: 'cash', amount: '5.00', tendered: null, change: null },
                ],
                allocations: [],
                entries: [],
              }),
            )
          : handle(request);
    });

    expect(await screen.findByText('找零')).toBeTruthy();
  });

  it('says at the cell how many are missing, before and after posting is tried', async () => {
    const { user, mock } = await openClient(paper(2));

    const quantity = await enter(user, SHIRT);
    await user.clear(quantity);
    await user.keyboard('9{Enter}');
    expect(await screen.findByText('缺 3')).toBeTruthy();

    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('只剩 6 件，还差 3 件')).toBeTruthy();
    expect(mock.shop.documents.size).toBe(0);
  });

  it('sends the same command again after the line was cut, and posts once', async () => {
    const { user, mock, asked } = await openClient(paper(3));
    await enter(user, SHIRT);
    const handle = mock.handle;
    mock.handle = async (request) => {
      const answer = await handle(request);
      if (!request.url.endsWith('/post')) return answer;
      mock.handle = handle;
      throw new TypeError('cut after the server had booked it');
    };

    await user.keyboard('{Control>}{Enter}{/Control}');
    const again = await screen.findByRole('button', { name: '再试一次' });
    await user.click(again);

    await screen.findByRole('region', { name: '账务' });
    const posts = asked.filter(({ path }) => path.endsWith('/post'));
    expect(posts).toHaveLength(2);
    expect(posts[0]?.key).toBe(posts[1]?.key);
    expect(mock.shop.documents.size).toBe(1);
    expect(mock.shop.counter).toBe(1);
  });

  it('is still there after the page was closed before anything was saved', async () => {
    const first = await openClient(paper(4));
    const quantity = await enter(first.user, SHIRT);
    await first.user.clear(quantity);
    await first.user.keyboard('5{Enter}');
    await waitFor(() => expect(screen.getByText('已保存在本机')).toBeTruthy());
    first.unmount();

    const second = await openClient(paper(4));
    expect(await screen.findByText(/A101-1M/)).toBeTruthy();
    expect(screen.getByText('295.00')).toBeTruthy();
    expect(second.asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('asks for the password again when the session ends, and keeps what was typed', async () => {
    const { user, mock } = await openClient(paper(5));
    await enter(user, SHIRT);
    mock.signedIn = false;

    await user.keyboard('{Control>}s{/Control}');
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('密码'), 'right');
    await user.click(within(dialog).getByRole('button', { name: '登录' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText(/A101-1M 圆领/)).toBeTruthy();
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(mock.shop.documents.size).toBe(1));
  });
});
