import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PaperRequest } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const ASKED: PaperRequest = {
  id: '019a4444-0000-7000-8000-000000000001',
  act: 'post',
  document: '019a4444-0000-7000-8000-000000000002',
  kind: 'stocktake',
  store: '019a4444-0000-7000-8000-000000000003',
  reason: '盘完了',
  askedBy: '019a4444-0000-7000-8000-000000000004',
  askedByName: '小李',
  askedAt: '2026-11-20T02:00:00Z',
  state: 'OPEN',
  changed: false,
  mine: false,
  answerable: true,
};

function openPage(items: PaperRequest[], said: string[] = []) {
  return openClient('/requests', (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/api/requests/count') return Response.json({ waiting: items.length });
      if (pathname === '/api/requests') return Response.json({ items });
      if (pathname.startsWith('/api/requests/')) {
        const body = request.method === 'POST' ? await request.text() : '';
        said.push(`${pathname.split('/').at(-1) ?? ''} ${body}`.trim());
        return Response.json({ id: ASKED.id, number: 'PD-1' });
      }
      return handle(request);
    };
  });
}

describe('requests', () => {
  it('say who asks what and why, and are done with one press', async () => {
    const said: string[] = [];
    const { user } = await openPage([ASKED], said);

    expect(await screen.findByText('小李 请求过账')).toBeTruthy();
    expect(screen.getByText(/盘完了/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '1 件请求等您处理' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '同意并过账' }));

    await waitFor(() => expect(said).toEqual(['accept']));
    expect(await screen.findByText('已照办')).toBeTruthy();
  });

  it('say what the paper comes to, as far as it is seen', async () => {
    const other = { ...ASKED, id: '019a4444-0000-7000-8000-000000000009', reason: '另一张' };
    await openPage([
      { ...ASKED, paper: { partyName: '春天百货', quantity: '12', amount: '1234.50' } },
      { ...other, paper: { quantity: '3' } },
    ]);

    expect(await screen.findByText('春天百货 · 12 件 · ¥1,234.50')).toBeTruthy();
    expect(screen.getByText('3 件')).toBeTruthy();
  });

  it('are declined only with a reason', async () => {
    const said: string[] = [];
    const { user } = await openPage([ASKED], said);

    await user.click(await screen.findByRole('button', { name: /拒\s*绝/ }));
    await user.type(await screen.findByLabelText('为什么拒绝'), '数不对');
    const buttons = screen.getAllByRole('button', { name: /拒\s*绝/ });
    await user.click(buttons.at(-1) as HTMLElement);

    await waitFor(() => expect(said).toEqual(['decline {"reason":"数不对"}']));
  });

  it('about a paper that was changed are not done', async () => {
    await openPage([{ ...ASKED, changed: true }]);

    const accept = await screen.findByRole('button', { name: '同意并过账' });
    expect(accept).toHaveProperty('disabled', true);
    expect(screen.getByText('发起以后单据改过了，要由发起人重新发起。')).toBeTruthy();
  });

  it('say what they are for when there are none', async () => {
    await openPage([]);

    expect(await screen.findByText('没有等您处理的请求')).toBeTruthy();
  });

  it('show what stores ask headquarters to change, before and after', async () => {
    const said: string[] = [];
    const { user } = await openClient('/requests', (mock) => {
      const handle = mock.handle;
      mock.handle = async (request) => {
        const { pathname } = new URL(request.url);
        if (pathname === '/api/change-requests/count') return Response.json({ waiting: 1 });
        if (pathname === '/api/change-requests') {
          return Response.json({
            items: [
              {
                id: ASKED.id,
                entity: 'style',
                record: ASKED.document,
                recordName: '衬衫',
                field: 'name',
                held: '衬衫',
                wanted: '短袖',
                store: ASKED.store,
                reason: '写错了',
                askedByName: '小李',
                askedAt: ASKED.askedAt,
                state: 'OPEN',
                mine: false,
                answerable: true,
              },
              {
                id: ASKED.document,
                entity: 'style',
                record: ASKED.document,
                recordName: '改裤脚',
                field: 'stocked',
                held: 'true',
                wanted: 'false',
                store: ASKED.store,
                reason: '是服务',
                askedByName: '小李',
                askedAt: ASKED.askedAt,
                state: 'DECLINED',
                mine: false,
                answerable: false,
              },
            ],
          });
        }
        if (pathname.startsWith('/api/change-requests/')) {
          said.push(pathname.split('/').at(-1) ?? '');
          return Response.json({ id: ASKED.id });
        }
        return handle(request);
      };
    });

    expect(await screen.findByText('小李 申请更改名称')).toBeTruthy();
    expect(screen.getByText(/衬衫 → 短袖/)).toBeTruthy();
    expect(screen.getByText(/是 → 否/)).toBeTruthy();
    expect(screen.queryByText('没有等您处理的请求')).toBeNull();
    await user.click(screen.getByRole('button', { name: '同意并更改' }));
    expect(await screen.findByText('已照办')).toBeTruthy();
    expect(said).toEqual(['accept']);
  });
});
