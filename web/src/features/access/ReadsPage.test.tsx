import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Read } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const LOOK: Read = {
  id: '019a3333-0000-7000-8000-000000000001',
  at: '2026-11-20T02:00:00Z',
  lastAt: '2026-11-20T02:04:00Z',
  looks: 3,
  things: 50,
  user: '019a3333-0000-7000-8000-000000000002',
  userName: '小王',
  byKey: false,
  device: 'till 2',
  lenderName: '李店长',
  preview: false,
  through: 'search',
  kind: 'phone',
  entity: 'customer',
  record: null,
  asked: 'q=digits:11',
  night: true,
  dayThings: 420,
  dayUsual: 35,
};

function openPage(answer: () => Response, path = '/reads') {
  return openClient(path, (mock) => {
    const handle = mock.handle;
    mock.handle = (request) =>
      new URL(request.url).pathname.startsWith('/api/reads')
        ? Promise.resolve(answer())
        : handle(request);
  });
}

describe('the read log', () => {
  it('says who looked at what, how, and what is unlike other days, as figures', async () => {
    await openPage(() => Response.json({ items: [LOOK], next: null }));

    expect(await screen.findByText('小王 · 代 李店长')).toBeTruthy();
    expect(screen.getByText('客户 · 电话')).toBeTruthy();
    expect(screen.getByText('搜索 · 50 条 · 3 次')).toBeTruthy();
    expect(screen.getByText('营业时间以外 · 当天 420 条，平时约 35 条')).toBeTruthy();
    expect(screen.getByText('输入 11 位数字')).toBeTruthy();
  });

  it('names the one thing that was looked at, if the reader may see it, and leads there', async () => {
    const one = { ...LOOK, through: 'record', asked: '', record: LOOK.user } as const;
    const { asked, user } = await openPage(() =>
      Response.json({
        items: [
          { ...one, recordName: '王记百货' },
          { ...one, id: `${LOOK.id.slice(0, -1)}2`, entity: 'retail-sale', recordName: '' },
          { ...one, id: `${LOOK.id.slice(0, -1)}3`, entity: 'member', recordName: null },
        ],
        next: null,
      }),
    );

    expect(await screen.findByText('零售单 · 草稿 · 电话')).toBeTruthy();
    expect(screen.getByText('会员 · 电话')).toBeTruthy();
    await user.click(screen.getByText('客户 · 王记百货 · 电话'));
    await vi.waitFor(() =>
      expect(asked.some(({ path }) => path === `/api/customers/${LOOK.user}`)).toBe(true),
    );
  });

  it('says what was chosen in words, and nothing of ids and marks', async () => {
    const asked = `kind=retail-sale&state=POSTED&open=true&store=${LOOK.user}&from=2026-11-01`;
    await openPage(() => Response.json({ items: [{ ...LOOK, asked }], next: null }));

    expect(await screen.findByText('零售单 · 已过账 · 从 2026-11-01')).toBeTruthy();
  });

  it('says that looks were lost', async () => {
    await openPage(() =>
      Response.json({
        items: [{ ...LOOK, kind: 'lost', entity: '', looks: 7, night: false, dayThings: null }],
        next: null,
      }),
    );

    expect(await screen.findByText('有 7 次查看没能记下（数据库不可用）')).toBeTruthy();
  });

  it('says what it is for when nobody has looked', async () => {
    await openPage(() => Response.json({ items: [], next: null }));

    expect(await screen.findByText('还没有查看记录')).toBeTruthy();
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

  it('asks only about the record it is opened for', async () => {
    const { asked } = await openPage(
      () => Response.json({ items: [], next: null }),
      '/reads?record=019a3333-0000-7000-8000-00000000000a',
    );

    await screen.findByText('没有符合条件的');
    expect(asked.some(({ path }) => path === '/api/reads')).toBe(true);
    expect(screen.getByText('看全部')).toBeTruthy();
  });
});

describe('its settings', () => {
  it('are saved with what was ticked', async () => {
    const kept = { version: 2, classes: ['phone', 'cost'], days: 400, opens: 8, closes: 22 };
    let sent: unknown;
    const { user } = await openClient('/reads/settings', (mock) => {
      const handle = mock.handle;
      mock.handle = async (request) => {
        if (new URL(request.url).pathname !== '/api/reads/settings') return handle(request);
        if (request.method === 'PUT') sent = await request.json();
        return Response.json(request.method === 'PUT' ? { ...kept, version: 3 } : kept);
      };
    });

    await user.click(await screen.findByRole('checkbox', { name: '供应商' }));
    await user.click(screen.getByRole('button', { name: /保\s*存/ }));

    await vi.waitFor(() =>
      expect(sent).toEqual({
        classes: ['phone', 'cost', 'supplier'],
        days: 400,
        opens: 8,
        closes: 22,
      }),
    );
  });
});
