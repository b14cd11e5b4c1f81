import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { UsageReport } from '@/api/types';
import { openClient } from '@/testing/client';
import { preference } from '@/ui/preferences';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

const ROLE = '019a3333-0000-7000-8000-000000000011';

const REPORT: UsageReport = {
  since: '2026-07-01T02:00:00Z',
  days: 90,
  people: [
    {
      id: '019a3333-0000-7000-8000-000000000012',
      login: 'wang',
      name: '小王',
      roles: ['店员'],
      everything: false,
      unused: 1,
      rights: [
        {
          right: 'catalog.edit',
          state: 'UNUSED',
          since: '2026-07-01T02:00:00Z',
          uses: 0,
          users: 0,
        },
        { right: 'stock.view', state: 'USED', lastAt: '2026-11-20T02:00:00Z', uses: 7, users: 1 },
      ],
    },
  ],
  roles: [
    {
      id: ROLE,
      name: '店员',
      holders: 1,
      rights: [{ right: 'catalog.edit', state: 'UNUSED', uses: 0, users: 0 }],
      drop: ['catalog.edit'],
      keep: ['stock.view'],
    },
  ],
};

function openPage(answer: () => Response) {
  return openClient('/access/usage', (mock) => {
    const handle = mock.handle;
    mock.handle = (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/api/right-use') return Promise.resolve(answer());
      if (pathname === `/api/roles/${ROLE}`) {
        return Promise.resolve(
          Response.json({
            id: ROLE,
            code: 'clerk',
            name: '店员',
            rights: ['stock.view', 'catalog.edit'],
            version: 3,
          }),
        );
      }
      return handle(request);
    };
  });
}

describe('use of rights', () => {
  it('says who has what and does not use it, and since when that was counted', async () => {
    await openPage(() => Response.json(REPORT));

    expect(await screen.findByText('小王')).toBeTruthy();
    expect(screen.getByText('1 项没用过')).toBeTruthy();
    expect(screen.getByText('90 天没用', { selector: 'li span' })).toBeTruthy();
    expect(screen.getByText(/开始统计/u)).toBeTruthy();
  });

  it('opens the role with the change filled in and saves nothing', async () => {
    const { user, asked } = await openPage(() => Response.json(REPORT));
    await screen.findByText('小王');
    await user.click(screen.getByText('按角色'));
    await user.click(await screen.findByText('打开角色，准备好改动'));

    await vi.waitFor(() =>
      expect(preference(`entry.roles.${ROLE}`, null)).toMatchObject({
        base: 3,
        values: { rights: ['stock.view'] },
      }),
    );
    expect(asked.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('is closed to whoever may not look', async () => {
    await openPage(() =>
      Response.json(
        { status: 403, code: 'access.not-allowed', title: 'no', facts: {} },
        { status: 403 },
      ),
    );

    expect(await screen.findByText('您没有查看这里的权限')).toBeTruthy();
  });
});
