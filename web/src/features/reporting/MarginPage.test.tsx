import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const ROW = { key: 's1', code: 'A1', name: '衬衫款', quantity: '3', net: '30.00', share: '1' };
const COST = { cost: '14.00', profit: '16.00', rate: '0.5333' };

/** The page before a server that tells of cost, or does not. */
async function open(more: object, agrees: boolean) {
  const asked: string[] = [];
  await openClient('/margins', (mock) => {
    const handle = mock.handle;
    mock.handle = (request) => {
      const url = new URL(request.url);
      if (!url.pathname.startsWith('/api/margins')) return handle(request);
      asked.push(`${url.pathname}${url.search}`);
      const check = {
        net: '30.00',
        ledgerNet: agrees ? '30.00' : '31.00',
        cost: '14.00',
        ledgerCost: '14.00',
        agrees,
        from: '2026-11-01',
        to: '2026-11-24',
        drill: { list: 'journal', query: { account: '5001' } },
      };
      return Promise.resolve(
        Response.json(
          url.pathname.endsWith('/check')
            ? check
            : {
                items: [
                  { ...ROW, ...more },
                  { ...ROW, key: 'other', name: null, quantity: '0', net: '0.00' },
                ],
                next: null,
                sums: { count: 2, quantity: '3', net: '30.00', ...more },
              },
        ),
      );
    };
  });
  return asked;
}

it('lists what is earned, says that the ledger agrees, and sorts where the head is pressed', async () => {
  const asked = await open(COST, true);

  const name = await screen.findByText('衬衫款');
  const link = new URL(name.closest('a')?.href ?? '', 'http://here');
  expect(link.pathname).toBe('/margins/slips');
  expect(link.searchParams.get('key')).toBe('s1');
  expect(await screen.findByText('与总账一致')).toBeTruthy();
  expect(screen.getByText('到岸费用与存货差异')).toBeTruthy();
  expect(screen.getAllByText('53.33%').length).toBeGreaterThan(0);

  screen.getByText('毛利率').click();
  await vi.waitFor(() => expect(asked.some((one) => one.includes('sort=RATE'))).toBe(true));
});

it('names what lies between it and the ledger', async () => {
  await open(COST, false);

  expect(await screen.findByText(/与总账不一致：销售额差 −1\.00/)).toBeTruthy();
});
