import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OrgUnit, OrgUnits } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

const one = (n: number) => `019a4444-0000-7000-8000-00000000000${String(n)}`;

function unit(n: number, parent: number | null, more: Partial<OrgUnit>): OrgUnit {
  return {
    id: one(n),
    code: `U${String(n)}`,
    name: '组织',
    type: 'store',
    ownership: 'direct',
    parent: parent === null ? null : one(parent),
    version: 1,
    people: 0,
    warehouses: 1,
    tills: 1,
    ...more,
  };
}

const CHAIN: OrgUnit[] = [
  unit(1, null, { name: '集团总部', type: 'hq', people: 3 }),
  unit(2, 1, { name: '华南区', type: 'region', warehouses: 0, tills: 0 }),
  unit(3, 1, { name: '华东区', type: 'region', warehouses: 0, tills: 0 }),
  unit(4, 2, { name: '老街店', ownership: 'franchise', people: 5 }),
];

interface Answers {
  tree?: () => Response;
  put?: () => Response;
  rights?: string[];
}

function openPage({ tree, put, rights }: Answers = {}) {
  const moves: string[] = [];
  const opened = openClient('/org', (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname === '/api/session' && rights) {
        const session = (await (await handle(request)).json()) as object;
        return Response.json({ ...session, rights });
      }
      if (pathname === '/api/stores/tree') {
        const units: OrgUnits = { units: CHAIN, cut: false };
        return tree ? tree() : Response.json(units);
      }
      if (pathname === '/api/stores' && searchParams.get('q') === 'laojie') {
        return Response.json({ items: [{ id: one(4), version: 1 }], next: null });
      }
      if (pathname === `/api/stores/${one(4)}` && request.method === 'GET') {
        return Response.json({ id: one(4), code: 'U4', name: '老街店', version: 7, city: '深圳' });
      }
      if (pathname === `/api/stores/${one(4)}` && request.method === 'PUT') {
        const body = (await request.json()) as { parent: string; city: string };
        moves.push(`${body.parent} ${body.city} ${request.headers.get('If-Match') ?? ''}`);
        return put ? put() : Response.json({ ...body, version: 8 });
      }
      if (pathname === `/api/stores/${one(4)}/archive`) {
        moves.push('archived');
        return Response.json({ id: one(4), version: 8 });
      }
      return handle(request);
    };
  });
  return opened.then((view) => ({ ...view, moves }));
}

describe('the chain as a tree', () => {
  it('shows what there is, who runs it, and how many work there', async () => {
    const { asked } = await openPage();

    const franchise = await screen.findByText('老街店');
    const tree = franchise.closest<HTMLElement>('[role=tree]') ?? franchise;
    expect(within(tree).getByText('加盟')).toBeTruthy();
    expect(within(tree).getByText('5 人')).toBeTruthy();
    expect(within(tree).getAllByText('区域')).toHaveLength(2);
    expect(asked.filter(({ path }) => path === '/api/stores/tree')).toHaveLength(1);
  });

  it('finds by pinyin, with what stands above it', async () => {
    const { user } = await openPage();
    await screen.findByText('老街店');

    await user.type(screen.getByLabelText('编码、名称、拼音'), 'laojie');

    await vi.waitFor(() => expect(screen.queryByText('华东区')).toBeNull());
    expect(await screen.findByText('老街店')).toBeTruthy();
    expect(screen.getByText('华南区')).toBeTruthy();
  });

  it('says when nothing is found', async () => {
    const { user } = await openPage();
    await screen.findByText('老街店');
    await user.type(screen.getByLabelText('编码、名称、拼音'), 'zzz');

    expect(await screen.findByText('没有找到「zzz」')).toBeTruthy();
  });

  it('moves a unit with all that is kept of it, and back again', async () => {
    const { user, moves } = await openPage();
    await user.click(await screen.findByText('老街店'));
    await user.click(await screen.findByLabelText('上级'));
    await user.click(await screen.findByText('华东区 U3'));

    expect(await screen.findByText(/「老街店」移到了「华东区」下/u)).toBeTruthy();
    expect(moves).toEqual([`${one(3)} 深圳 7`]);
    await user.click(screen.getByText(/^撤\s?销$/u));
    expect(await screen.findByText('「老街店」移回了原处')).toBeTruthy();
    expect(moves.at(-1)).toBe(`${one(2)} 深圳 7`);
  });

  it('says in the server’s words why a unit does not move', async () => {
    const { user } = await openPage({
      put: () =>
        Response.json(
          { status: 409, code: 'organization.circle', title: 'U4 会成为自己的上级。', facts: {} },
          { status: 409 },
        ),
    });
    await user.click(await screen.findByText('老街店'));
    await user.click(await screen.findByLabelText('上级'));
    await user.click(await screen.findByText('华东区 U3'));

    expect(await screen.findByText('U4 会成为自己的上级。')).toBeTruthy();
  });

  it('opens a form that already knows where the new unit stands', async () => {
    const { user } = await openPage();
    await user.click(await screen.findByText('华南区'));

    const link = (await screen.findByText('新建门店')).closest('a');
    expect(link?.getAttribute('href')).toMatch(
      new RegExp(`^/masters/stores/[0-9a-f-]+\\?new=1&parent=${one(2)}$`, 'u'),
    );
  });

  it('archives, and shows nobody a button that the server would refuse', async () => {
    const { user, moves } = await openPage();
    await user.click(await screen.findByText('老街店'));
    await user.click(await screen.findByText(/归\s?档/u));
    expect(await screen.findByText(/已归档「老街店」/u)).toBeTruthy();
    expect(moves).toEqual(['archived']);
  });

  it('only shows to whoever may only look', async () => {
    const { user } = await openPage({ rights: ['organization.view'] });
    await user.click(await screen.findByText('老街店'));

    expect(await screen.findByText('打开资料')).toBeTruthy();
    expect(screen.queryByText(/归\s?档/u)).toBeNull();
    expect(screen.queryByRole('combobox', { name: '上级' })).toBeNull();
  });

  it('says so when there is nothing to see, and when one may not look', async () => {
    const empty = await openPage({ tree: () => Response.json({ units: [], cut: false }) });
    expect(await screen.findByText('还没有您能看到的门店')).toBeTruthy();
    empty.unmount();

    await openPage({
      tree: () =>
        Response.json(
          { status: 403, code: 'access.not-allowed', title: 'no', facts: {} },
          { status: 403 },
        ),
    });
    expect(await screen.findByText('您没有查看这里的权限')).toBeTruthy();
  });
});
