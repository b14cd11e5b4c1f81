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

function openPage(answer: () => Response) {
  return openClient('/denied', (mock) => {
    const handle = mock.handle;
    mock.handle = (request) =>
      new URL(request.url).pathname === '/api/denied' ? Promise.resolve(answer()) : handle(request);
  });
}

describe('denied attempts', () => {
  it('says who tried what and why not', async () => {
    await openPage(() => Response.json({ items: [TRY], next: null }));

    expect(await screen.findByText('小王')).toBeTruthy();
    expect(screen.getByText('GET /api/journal')).toBeTruthy();
    expect(screen.getByText('您没有做这件事的权限。')).toBeTruthy();
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
