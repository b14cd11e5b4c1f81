import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DutyRules } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const NONE: DutyRules = {
  version: 3,
  duties: [
    { code: 'enter-post', threshold: true },
    { code: 'count-post', threshold: false },
  ],
  rules: [],
};

function openPage(put: (body: unknown, base: string | null) => Response) {
  return openClient('/duties', (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      if (new URL(request.url).pathname !== '/api/duties') return handle(request);
      return request.method === 'GET'
        ? Response.json(NONE)
        : put(await request.json(), request.headers.get('If-Match'));
    };
  });
}

describe('the duties kept apart', () => {
  it('are off until somebody turns one on, and saved with the amount it begins at', async () => {
    const saved: unknown[] = [];
    const { user } = await openPage((body, base) => {
      saved.push(body, base);
      return Response.json({ ...NONE, ...(body as object), version: 4 });
    });

    const entering = await screen.findByRole('switch', { name: '录单的人不能过账' });
    expect(entering.getAttribute('aria-checked')).toBe('false');
    await user.click(entering);
    await user.type(screen.getByLabelText('录单的人不能过账 金额达到'), '500');
    await user.click(screen.getByRole('switch', { name: '点数的人不能过账盘点' }));
    expect(screen.queryByLabelText('点数的人不能过账盘点 金额达到')).toBeNull();
    await user.click(screen.getByRole('button', { name: /保\s*存/ }));

    expect(await screen.findByText('岗位分离规则已保存')).toBeTruthy();
    expect(saved).toEqual([
      {
        rules: [
          { duty: 'enter-post', stores: [], above: '500', exceptOwner: false },
          { duty: 'count-post', stores: [], above: null, exceptOwner: false },
        ],
      },
      '3',
    ]);
  });

  it('says what the server refused and keeps what was chosen', async () => {
    const { user } = await openPage(() =>
      Response.json(
        { status: 409, code: 'master.version-conflict', title: '别人刚改过。', facts: {} },
        { status: 409 },
      ),
    );

    const entering = await screen.findByRole('switch', { name: '录单的人不能过账' });
    await user.click(entering);
    await user.click(screen.getByRole('button', { name: /保\s*存/ }));

    expect(await screen.findByText('别人刚改过。')).toBeTruthy();
    expect(entering.getAttribute('aria-checked')).toBe('true');
  });
});

describe('other rules about duties', () => {
  it('are tried on last month before they are saved', async () => {
    const tried: unknown[] = [];
    const { user } = await openClient('/duties', (mock) => {
      const handle = mock.handle;
      mock.handle = async (request) => {
        const { pathname } = new URL(request.url);
        if (pathname === '/api/duties') return Response.json(NONE);
        if (pathname !== '/api/duties/what-if') return handle(request);
        tried.push(await request.json());
        return Response.json({
          people: 3,
          read: 120,
          from: '2026-10-24T00:00:00Z',
          complete: true,
          refused: [
            {
              user: '019a2222-0000-7000-8000-000000000001',
              name: '小王',
              right: 'enter-post',
              count: 7,
              examples: [
                {
                  id: '019a2222-0000-7000-8000-000000000002',
                  kind: 'purchase-receipt',
                  number: 'CR-7',
                  at: '2026-11-20T02:00:00Z',
                },
                { id: null, kind: 'purchase-receipt', at: '2026-11-19T02:00:00Z' },
              ],
            },
          ],
          used: [],
          gained: [],
        });
      };
    });

    const ask = await screen.findByRole('button', { name: '试算影响' });
    expect(ask).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('switch', { name: '录单的人不能过账' }));
    await user.click(ask);

    expect(await screen.findByText('小王有 7 笔会被拦下：录单的人不能过账。')).toBeTruthy();
    expect(screen.getByText(/这段时间过账或红冲的 3 人/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /CR-7$/ }).getAttribute('href')).toContain(
      '/documents/purchase-receipt/019a2222-0000-7000-8000-000000000002',
    );
    expect(tried).toEqual([
      { rules: [{ duty: 'enter-post', stores: [], above: null, exceptOwner: false }] },
    ]);
  });
});

describe('a draft that somebody else has to post', () => {
  it('says so before one tries, and the button does nothing', async () => {
    const words = '这张单据由 老板 录入或改过，录单的人不能过账（岗位分离）。可以过账的人：小王。';
    const { asked } = await openClient(
      '/documents/purchase-receipt/019a2222-0000-7000-8000-000000000009?new=1',
      (mock) => {
        const handle = mock.handle;
        mock.handle = (request) =>
          new URL(request.url).pathname.endsWith('/duties')
            ? Promise.resolve(
                Response.json({
                  against: { duty: 'enter-post', code: 'documents.entered-by-same', words },
                }),
              )
            : handle(request);
      },
    );

    expect(await screen.findByText(words)).toBeTruthy();
    const post = await screen.findByRole('button', { name: /过\s*账/ });
    await waitFor(() => expect(post).toHaveProperty('disabled', true));
    expect(post.title).toBe(words);
    expect(asked.some(({ path }) => path.endsWith('/post'))).toBe(false);
  });
});
