import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FinancialStatement, PartiesOpen } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const words = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text });

const PROFIT: FinancialStatement = {
  period: '2026-11',
  from: '2026-11-01',
  to: '2026-11-30',
  withheld: true,
  balanced: null,
  lines: [
    {
      code: 'revenue',
      number: 1,
      name: words('一、营业收入'),
      shape: 'ITEM',
      now: {
        value: '1234.50',
        drill: { list: 'journal', query: { account: '5001,5051', from: '2026-11-01' } },
      },
      before: { value: '1000.00' },
      year: { value: '9000.00' },
    },
    { code: 'cost', number: 2, name: words('减：营业成本'), shape: 'ITEM', now: null },
  ],
};

const OPEN: PartiesOpen = {
  items: [
    {
      party: 'c1',
      code: 'C1',
      partyName: '百货',
      sums: { count: 1, open: '50.00', ageing: ages('50.00') },
    },
  ],
  sums: { count: 1, open: '50.00', ageing: ages('50.00') },
};

function ages(days60: string) {
  return { notDue: '0', days30: '0', days60, days90: '0', older: '0', credits: '0' };
}

/** The client in front of a server that answers these addresses so, and notes what it is asked. */
async function open(path: string, answers: Record<string, unknown>) {
  const queries: string[] = [];
  const client = await openClient(path, (mock) => {
    const handle = mock.handle;
    mock.handle = (request) => {
      const url = new URL(request.url);
      const answer = answers[url.pathname];
      if (answer === undefined) return handle(request);
      queries.push(url.search);
      return Promise.resolve(Response.json(answer));
    };
  });
  return { ...client, queries };
}

describe('the accountant’s reports', () => {
  it('shows a period beside the one before, opens the journal, and says what is left out', async () => {
    const { user, queries } = await open('/profit-and-loss', {
      '/api/statements/profit-and-loss': PROFIT,
    });

    const figure = await screen.findByText('1,234.50');
    expect(figure.closest('a')?.getAttribute('href')).toMatch(
      /^\/journal\?account=5001%2C5051&from=2026-11-01/,
    );
    expect(screen.getByText('1,000.00').closest('a')).toBeNull();
    expect(screen.getByText(/没有查看成本的权限/)).toBeTruthy();

    await user.click(screen.getByLabelText('上一期'));

    await screen.findByText('2026-10');
    expect(queries.at(-1)).toBe('?period=2026-10');
  });

  it('opens the slips behind an age as it was counted, and the statement of a party', async () => {
    const { queries } = await open('/receivables?view=parties&basis=BOOKED', {
      '/api/open-items/parties': OPEN,
    });

    const row = (await screen.findByText('C1 百货')).closest('tr') as HTMLElement;
    expect(queries).toEqual(['?side=RECEIVABLE&basis=BOOKED']);
    const links = within(row)
      .getAllByText(/50\.00|对账单/)
      .map((each) => each.closest('a')?.getAttribute('href'));
    expect(links).toEqual([
      undefined,
      '/receivables?party=c1&age=DAYS60&basis=BOOKED',
      '/statements?side=RECEIVABLE&party=c1',
    ]);
  });
});
