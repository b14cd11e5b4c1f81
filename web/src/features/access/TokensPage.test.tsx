import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ApiToken } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const MINE: ApiToken = {
  id: '019a0000-0000-7000-8000-00000000aa01',
  code: 'tp1.Ab3dE9x2',
  name: '网店对接',
  user: '019a0000-0000-7000-8000-000000000001',
  userName: '老板',
  mine: true,
  rights: ['stock.view'],
  stores: [],
  expiresAt: '2020-01-01T00:00:00Z',
  seenAt: null,
};

function openPage(tokens: ApiToken[], answer: (body: unknown) => Response) {
  const sent: { path: string; body: unknown }[] = [];
  const opened = openClient('/tokens', (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const path = new URL(request.url).pathname;
      if (!path.startsWith('/api/tokens')) {
        return path === '/api/rights'
          ? Response.json({
              modules: [
                {
                  module: 'stock',
                  name: { 'zh-CN': '库存' },
                  rights: [{ right: 'stock.view', name: { 'zh-CN': '查看' }, company: false }],
                },
              ],
              conflicts: [],
            })
          : handle(request);
      }
      if (request.method === 'GET') return Response.json({ items: tokens, next: null });
      const body: unknown = await request.json();
      sent.push({ path, body });
      return answer(body);
    };
  });
  return { opened, sent };
}

describe('keys for scripts', () => {
  it('are made narrow, and the secret is shown once', async () => {
    const { opened, sent } = openPage([], () =>
      Response.json({ ...MINE, token: 'tp1.the-whole-secret' }),
    );
    const { user } = await opened;

    expect(await screen.findByText('还没有密钥')).toBeTruthy();
    await user.click(screen.getByText('新建密钥'));
    const name = await screen.findByLabelText('名称', { selector: 'input' });
    const dialog = within(name.closest('[role="dialog"]') as HTMLElement);
    await user.type(name, ' 网店对接 ');
    const go = dialog.getByText('新建密钥', { selector: 'button *' }).closest('button');
    expect(go).toHaveProperty('disabled', true);
    await user.click(await dialog.findByLabelText('查看', { selector: 'input' }));
    await user.click(go as HTMLElement);

    expect(await screen.findByDisplayValue('tp1.the-whole-secret')).toBeTruthy();
    expect(sent).toEqual([
      {
        path: '/api/tokens',
        body: { name: '网店对接', rights: expect.any(Array) as unknown, stores: [], days: 90 },
      },
    ]);
    await user.click(screen.getByText('我已保存好'));
    expect(screen.queryByDisplayValue('tp1.the-whole-secret')).toBeNull();
  });

  it('say whose they are and that one has run out, and are revoked after a question', async () => {
    const theirs = {
      ...MINE,
      id: MINE.id.replace('01', '02'),
      mine: false,
      userName: '小王',
      rights: [],
    };
    const { opened, sent } = openPage([MINE, theirs], () => Response.json(MINE));
    const { user } = await opened;

    const list = within(await screen.findByRole('list', { name: 'API 密钥' }));
    expect(list.getAllByText('已过期')).toHaveLength(2);
    expect(list.getByText('· 小王')).toBeTruthy();
    expect(list.getByText('小王 能做的都能做 · 所有门店')).toBeTruthy();
    expect(list.getByText('1 项权限 · 所有门店')).toBeTruthy();
    await user.click(list.getAllByRole('button', { name: /撤\s*销/ })[0] as HTMLElement);
    const ask = within(await screen.findByRole('dialog', { name: '撤销「网店对接」？' }));
    await user.click(ask.getByRole('button', { name: /撤\s*销/ }));

    expect(await screen.findByText('已撤销')).toBeTruthy();
    expect(sent).toEqual([{ path: `/api/tokens/${MINE.id}/archive`, body: {} }]);
  });
});
