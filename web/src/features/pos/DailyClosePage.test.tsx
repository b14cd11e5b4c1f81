import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Box, DayFigures } from '@/api/types';
import { openClient } from '@/testing/client';
import { closeOf, closeSlip } from './close';

afterEach(() => vi.unstubAllGlobals());

const STORE = '019a0000-0000-7000-8000-00000000bb01';

const BOX: Box = { opening: '200.00', in: '520.00', out: '0.00', expected: '720.00' };

const DAY: DayFigures = {
  store: STORE,
  storeName: '人民路店',
  day: '2026-11-20',
  today: '2026-11-21',
  closedThrough: '2026-11-18',
  close: null,
  missing: ['2026-11-19', '2026-11-20'],
  kinds: [{ kind: 'retail-sale', count: 12, amount: '1520.00' }],
  box: { account: '1001', name: '库存现金', ...BOX },
  others: [{ account: '101201', name: '微信', in: '1000.00', out: '0.00' }],
};

const HIDDEN: DayFigures = { ...DAY, box: { account: '1001', name: '库存现金' } };

function openPage(day = DAY) {
  const sent: Record<string, unknown>[] = [];
  const opened = openClient(`/daily-close?store=${STORE}`, (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const path = new URL(request.url).pathname;
      if (path === '/api/store-days/day') return Response.json(day);
      if (path === '/api/store-days/closes')
        return Response.json({ items: [], missing: DAY.missing });
      if (request.method === 'POST' && path.endsWith('/post')) {
        sent.push((await request.json()) as Record<string, unknown>);
        return Response.json({ number: 'S01A-RJ-1', state: 'POSTED' });
      }
      return handle(request);
    };
  });
  return { opened, sent };
}

describe('the end of a day', () => {
  it('is closed by Enter alone where the cash agrees', async () => {
    const { opened, sent } = openPage();
    const { user } = await opened;
    const form = within(await screen.findByRole('form', { name: '点钞' }));
    expect(form.getByText(/与账上相符/)).toBeTruthy();
    expect(screen.getByText('2 天没有日结：')).toBeTruthy();

    await user.keyboard('{Enter}');

    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      kind: 'daily-close',
      businessDate: '2026-11-20',
      store: STORE,
      tenders: [{ method: 'cash', amount: '720.00' }],
      entries: [{ account: '1002', side: 'DEBIT', amount: '520.00' }],
    });
  });

  it('is left to who sees costs where goods were paid out of the box', async () => {
    const { opened } = openPage(HIDDEN);
    await opened;
    expect(await screen.findByText(/请他们来日结/)).toBeTruthy();
    expect(screen.getByText('微信')).toBeTruthy();
    expect(screen.queryByText('应有现金')).toBeNull();
    expect(screen.queryByRole('form', { name: '点钞' })).toBeNull();
  });

  it('takes notes and coins, and books what is missing', () => {
    const said = { pieces: { '100': '7', '10': '1', '0.5': '3' }, handed: '500' };

    expect(closeOf(BOX, said)).toEqual({
      counted: '711.50',
      handed: '500.00',
      left: '211.50',
      difference: '-8.50',
    });
    expect(closeSlip('x', { ...DAY, box: { ...DAY.box, ...BOX } }, said)).toMatchObject({
      entries: [
        { lineNo: 1, account: '1002', side: 'DEBIT', amount: '500.00' },
        { lineNo: 2, account: '5602', side: 'DEBIT', amount: '8.50' },
      ],
      custom: { 'count.100': '7', 'count.10': '1', 'count.0.5': '3' },
    });
  });
});
