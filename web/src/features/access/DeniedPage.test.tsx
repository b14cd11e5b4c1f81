import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Denied } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const TRY: Denied = {
  id: '019a3333-0000-7000-8000-000000000001',
  user: '019a3333-0000-7000-8000-000000000002',
  userName: '小王',
  device: 'till 2',
  reason: 'access.not-allowed',
  words: '您没有做这件事的权限。',
  right: 'ledger.view',
  what: 'GET /api/journal',
  firstAt: '2026-11-20T02:00:00Z',
  lastAt: '2026-11-20T02:00:30Z',
  tries: 3,
};

const RIGHTS = {
  modules: [
    {
      module: 'ledger',
      name: { 'zh-CN': '总账' },
      rights: [{ right: 'ledger.view', name: { 'zh-CN': '查看' } }],
    },
  ],
  conflicts: [],
};

function openPage(answer: () => Response) {
  return openClient('/denied', (mock) => {
    const handle = mock.handle;
    mock.handle = (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/api/denied') return Promise.resolve(answer());
      return pathname === '/api/rights' ? Promise.resolve(Response.json(RIGHTS)) : handle(request);
    };
  });
}

describe('denied attempts', () => {
  it('says who tried what and why not', async () => {
    await openPage(() => Response.json({ items: [TRY], next: null }));

    expect(await screen.findByText('小王')).toBeTruthy();
    expect(await screen.findByText('总账 · 查看')).toBeTruthy();
    expect(screen.getByText('没有这项权限。')).toBeTruthy();
    expect(screen.queryByText('您没有做这件事的权限。')).toBeNull();
  });

  it('says what was too much to keep one by one', async () => {
    await openPage(() => Response.json({ items: [{ ...TRY, what: '' }], next: null }));

    expect(await screen.findByText('其余（太多，没有逐条记下）')).toBeTruthy();
  });

  it('says that nobody was refused, and what it is for', async () => {
    await openPage(() => Response.json({ items: [], next: null }));

    expect(await screen.findByText('没有人被拒绝过')).toBeTruthy();
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
