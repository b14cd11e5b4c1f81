import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { SlowRow } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const row = (item: string, code: string): SlowRow => ({
  item,
  code,
  name: `款 ${code}`,
  onHand: '10',
  worth: '400.00',
  band: 'OVER_90',
  idleDays: 120,
  sold30: '0',
  sold60: '0',
  sold90: '0',
});

interface Put {
  id: string;
  key: string | null;
  price: string;
  version: string | null;
}

/** Three styles at 100.00: the first is saved, the second gets no answer, somebody else has changed the third to 90.00. */
async function open() {
  const puts: Put[] = [];
  const styles = new Map(
    ['a', 'b', 'c'].map((id) => [
      id,
      { id, code: id, name: id, version: 1, listPrice: '100.00', taxRate: '0', skus: [] },
    ]),
  );
  let cut = true;
  await openClient('/slow-stock', (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const url = new URL(request.url);
      const id = /^\/api\/styles\/(\w)$/.exec(url.pathname)?.[1];
      if (url.pathname === '/api/stock/slow') {
        const items = [row('a', 'A1'), row('b', 'B1'), row('c', 'C1')];
        return Response.json({ items, next: null, sums: { count: 3, onHand: '30', bands: [] } });
      }
      const style = id === undefined ? undefined : styles.get(id);
      if (style === undefined || id === undefined) return handle(request);
      if (request.method === 'GET') return Response.json(style);
      const body = (await request.json()) as { listPrice: string };
      puts.push({
        id,
        key: request.headers.get('Idempotency-Key'),
        price: body.listPrice,
        version: request.headers.get('If-Match'),
      });
      if (id === 'c' && style.version === 1) {
        styles.set(id, { ...style, version: 2, listPrice: '90.00' });
        const problem = { code: 'masters.changed-meanwhile', detail: '别人已修改' };
        return Response.json({ status: 409, title: '别人已修改', ...problem }, { status: 409 });
      }
      styles.set(id, { ...style, version: style.version + 1, listPrice: body.listPrice });
      if (id === 'b' && cut) {
        cut = false;
        throw new TypeError('Failed to fetch');
      }
      return Response.json(styles.get(id));
    };
  });
  fireEvent.click(await screen.findByRole('button', { name: '降价方案' }));
  return puts;
}

it('lowers nothing twice: a second press is for what was not saved, from the price that was looked at', async () => {
  const puts = await open();

  fireEvent.click(await screen.findByRole('button', { name: '改价 3 款' }));
  expect(await screen.findByText('1 款没有改成：C1')).toBeTruthy();
  expect(screen.getByText('1 款没有改成：B1')).toBeTruthy();
  expect(screen.getByText(/别人已修改/)).toBeTruthy();
  const plan = screen.getByRole('region', { name: '降价方案' });
  await vi.waitFor(() => expect(within(plan).getByText('90.00')).toBeTruthy());
  expect(within(plan).queryByText('A1')).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: '改价 2 款' }));
  await vi.waitFor(() => expect(puts).toHaveLength(5));

  const of = (id: string) => puts.filter((put) => put.id === id);
  expect(of('a').map(({ price }) => price)).toEqual(['70.00']);
  expect(of('b').map(({ price, version }) => [price, version])).toEqual([
    ['70.00', of('b')[0]?.version],
    ['70.00', of('b')[0]?.version],
  ]);
  expect(of('b')[1]?.key).toBe(of('b')[0]?.key);
  expect(of('c').map(({ price }) => price)).toEqual(['70.00', '63.00']);
  await vi.waitFor(() => expect(screen.queryByRole('region', { name: '降价方案' })).toBeNull());
});
