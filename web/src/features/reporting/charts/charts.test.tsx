import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HomeCharts, StoreWeek } from '@/api/types';
import { openClient } from '@/testing/client';
import { awaitedChart, owedChart, ownChart } from './jobs';
import { storeColours } from './stores';

// Loaded beforehand, as on a page that was open before: what cannot be drawn takes nothing with it.
beforeAll(() => Promise.all([import('../SalesChart'), import('./DrawnChart')]));

afterEach(() => vi.unstubAllGlobals());

const words = ((key: string, with_?: Record<string, unknown>) =>
  with_ ? `${key} ${Object.values(with_).join('-')}` : key) as never;

const day = (date: string, amount: string) => ({
  date,
  count: amount === '0.00' ? 0 : 1,
  amount,
  drill: { list: 'documents' as const, query: { from: date, to: date, mine: 'true' } },
});

describe('the first screen drawn', () => {
  it('has a table behind each chart, and behind each figure its papers', async () => {
    const { user } = await openClient('/');
    const title = '各店近 7 天的销售与退货';
    const heading = await screen.findByText(title);
    const panel = within(heading.closest('section') ?? document.body);
    expect(await panel.findByLabelText(title)).toBeTruthy();
    expect(panel.getByText('二号店')).toBeTruthy();

    await user.click(panel.getByText('看表格'));

    const first = within(panel.getByText('一号店').closest('tr') ?? document.body);
    expect(first.getByText('1,200')).toBeTruthy();
    expect(first.getByText('3,000.00').getAttribute('href')).toContain('from=2026-11-15');
    expect(first.getByText('−131.00')).toBeTruthy();
  });

  it('says that nothing is there yet, and nothing of what somebody does not do', async () => {
    const none: HomeCharts = {
      date: '2026-11-21',
      stores: null,
      selling: null,
      storing: null,
      buying: [
        { days: 7, late: false, orders: 0, quantity: '0', drill: { list: 'documents', query: {} } },
      ],
      money: null,
      asOf: '2026-11-21T04:00:00Z',
    };
    await openClient('/', (mock) => {
      const handle = mock.handle;
      mock.handle = (request) =>
        new URL(request.url).pathname === '/api/home/charts'
          ? Promise.resolve(Response.json(none))
          : handle(request);
    });

    expect(await screen.findByText('采购订单都到齐了。')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('近 14 天每天收发件数')).toBeNull());
  });

  it('lays a week beside the same weekdays before', () => {
    const days = Array.from({ length: 14 }, (_, i) =>
      day(`2026-11-${String(8 + i)}`, `${String(i)}.00`),
    );

    const { series, figures } = ownChart(days, words);

    expect(series.map(({ values }) => [values[0], values[6]])).toEqual([
      ['0.00', '6.00'],
      ['7.00', '13.00'],
    ]);
    expect(figures.map(({ value }) => value)).toEqual(['¥70.00', '¥21.00', '¥12.00']);
  });

  it('adds up what is late, and opens exactly that', () => {
    const late = {
      kind: 'purchase-order',
      progress: 'UNFINISHED',
      from: '2026-11-07',
      to: '2026-11-13',
    };
    const { figures } = awaitedChart(
      [
        {
          days: 7,
          late: false,
          orders: 2,
          quantity: '30',
          drill: { list: 'documents', query: { ...late, from: '2026-11-14', to: '' } },
        },
        {
          days: 14,
          late: true,
          orders: 1,
          quantity: '5',
          drill: { list: 'documents', query: late },
        },
        {
          days: null,
          late: true,
          orders: 1,
          quantity: '0.5',
          drill: { list: 'documents', query: {} },
        },
      ],
      words,
    );
    expect(figures[1]?.value).toBe('chart.pieces 5.5');
    expect(figures[1]?.drill?.query).toEqual({
      kind: 'purchase-order',
      progress: 'UNFINISHED',
      to: '2026-11-13',
    });
    const owed = owedChart(
      [
        {
          age: 'NOT_DUE',
          receivable: '9.00',
          toCollect: { list: 'open-items', query: {} },
          toPay: null,
        },
        {
          age: 'DAYS30',
          receivable: '4.00',
          toCollect: { list: 'open-items', query: { side: 'RECEIVABLE', age: 'DAYS30' } },
          toPay: null,
        },
        {
          age: 'CREDITS',
          receivable: '-2.00',
          toCollect: { list: 'open-items', query: {} },
          toPay: null,
        },
      ],
      words,
    );
    // Nothing of what is owed to suppliers where that is withheld.
    expect(owed.series).toHaveLength(1);
    expect(owed.figures).toMatchObject([
      { value: '¥4.00', drill: { query: { side: 'RECEIVABLE', overdue: 'true' } } },
    ]);
  });

  it('gives a store the same colour whatever is shown beside it', () => {
    const all = Array.from({ length: 8 }, (_, i) => ({
      id: `s${String(i)}`,
      code: `S0${String(i)}`,
      version: 1,
    }));
    const shown = (...ids: string[]) =>
      ids.map((store): StoreWeek => ({
        store,
        code: '',
        name: '',
        stock: '0',
        days: [],
        drill: null,
      }));

    expect(storeColours(shown('s2', 's4'), all as never).get('s4')).toBe('--series-5');
    expect(storeColours(shown('s4'), all as never).get('s4')).toBe('--series-5');
    expect([...storeColours(shown('s0', 's1', 's6'), all as never).values()]).toEqual([
      '--series-1',
      '--series-2',
      '--series-3',
    ]);
  });
});
