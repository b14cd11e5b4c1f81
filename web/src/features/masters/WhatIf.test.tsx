import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { newQueryClient } from '@/api/queries';
import type { MasterEntry } from '@/api/types';
import { startLanguage } from '@/i18n';
import { WhatIfPerson } from './WhatIf';

beforeAll(async () => {
  localStorage.setItem('tongpin.language', 'zh-CN');
  await startLanguage();
});

afterEach(() => vi.unstubAllGlobals());

const USER = {
  id: '019a3333-0000-7000-8000-000000000041',
  code: 'wang',
  name: '小王',
  version: 2,
  archived: false,
  assignments: [],
} as unknown as MasterEntry;

describe('somebody as they are on the screen', () => {
  it('is told once what would be refused, by the name of the slip and not its code', async () => {
    const act = { user: USER.id, name: '小王', right: 'pos.create' };
    vi.stubGlobal('fetch', (input: string) =>
      Promise.resolve(
        Response.json(
          input.endsWith('/what-if')
            ? {
                people: 1,
                read: 9,
                from: '2026-10-24T00:00:00Z',
                complete: true,
                refused: [
                  {
                    ...act,
                    count: 1,
                    examples: [
                      { entity: 'document', kind: 'retail-sale', at: '2026-11-20T02:00:00Z' },
                    ],
                  },
                ],
                used: [
                  { ...act, uses: 1, last: '2026-11-20T02:00:00Z' },
                  { ...act, right: 'stock.view', uses: 2, last: '2026-11-20T02:00:00Z' },
                ],
                gained: [],
              }
            : { modules: [], kinds: [{ code: 'retail-sale', name: { 'zh-CN': '零售单' } }] },
        ),
      ),
    );
    render(
      <QueryClientProvider client={newQueryClient()}>
        <WhatIfPerson user={USER} />
      </QueryClientProvider>,
    );

    await userEvent.setup().click(await screen.findByText('试算影响'));

    expect(await screen.findByText(/^零售单 /)).toBeTruthy();
    expect(screen.getByText(/小王用过 2 次/)).toBeTruthy();
    expect(screen.queryByText(/小王用过 1 次/)).toBeNull();
    expect(screen.queryByText(/retail-sale/)).toBeNull();
  });

  it('are tried, and then as if they had left', async () => {
    const tried: unknown[] = [];
    vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
      const request = new Request(new URL(input, 'http://localhost'), init);
      if (!request.url.endsWith('/what-if')) return Response.json({ modules: [] });
      const body = (await request.json()) as { archived?: boolean };
      tried.push(body);
      return Response.json({
        people: 1,
        read: 9,
        from: '2026-10-24T00:00:00Z',
        complete: false,
        refused: [],
        used: [],
        gained:
          body.archived === true
            ? []
            : [
                { right: 'odd.one', people: 1, users: 0 },
                { right: 'stock.view', people: 1, users: 4 },
              ],
      });
    });
    const user = userEvent.setup();
    render(
      <QueryClientProvider client={newQueryClient()}>
        <WhatIfPerson user={USER} />
      </QueryClientProvider>,
    );

    await user.click(await screen.findByRole('button', { name: '试算影响' }));

    expect(await screen.findByText(/会新增或变宽的权限 2 项/)).toBeTruthy();
    expect(screen.getByText('其中 1 项全公司这段时间没有人用过：odd.one。')).toBeTruthy();
    expect(screen.getByText(/只看小王做过的事。.*记录太多/)).toBeTruthy();
    await user.click(screen.getByText('如果归档（离职）'));
    expect(await screen.findByText('没有影响')).toBeTruthy();
    expect(tried).toEqual([
      { assignments: [], store: null },
      { assignments: [], store: null, archived: true },
    ]);
  });
});
