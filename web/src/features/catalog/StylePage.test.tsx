import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Definitions, Field, OwnValue } from '@/api/types';
import { openClient } from '@/testing/client';
import { newMock } from '../../../dev/handle';

afterEach(() => vi.unstubAllGlobals());

/** A style as somebody of a store sees it: headquarters keeps the name, the store has a price of its own. */
async function openStyle(said: unknown[]) {
  const { masters } = newMock('2026-11-21').shop;
  const id = [...(masters.get('styles')?.keys() ?? [])][0] ?? '';
  const store = [...(masters.get('stores')?.keys() ?? [])][1] ?? '';
  const own: OwnValue = {
    id: '019a5555-0000-7000-8000-000000000001',
    store,
    entity: 'style',
    record: id,
    field: 'listPrice',
    value: '88.00',
    version: 3,
    setByName: '小李',
    setAt: '2026-11-20T02:00:00Z',
  };
  return openClient(`/masters/styles/${id}`, (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/api/definitions') {
        const all = (await (await handle(request)).json()) as Definitions;
        all.masters.find(({ code }) => code === 'styles')?.fields.forEach(asSeenInAStore);
        const skus = all.masters.find(({ code }) => code === 'skus');
        if (skus) Object.assign(skus, { locked: true });
        skus?.fields.forEach((field) =>
          Object.assign(field, { keptByHq: true, draft: 'read-only' }),
        );
        return Response.json(all);
      }
      if (pathname === '/api/session') {
        const session = (await (await handle(request)).json()) as Record<string, unknown>;
        const grants = [{ rights: ['catalog.*', 'pricing.*'], everywhere: false, stores: [store] }];
        return Response.json({ ...session, store, grants });
      }
      if (pathname === `/api/styles/${id}`) {
        const style = (await (await handle(request)).json()) as Record<string, unknown>;
        const [, ...skus] = [...(masters.get('skus')?.values() ?? [])].filter(
          (one) => one['style'] === id,
        );
        return Response.json({ ...style, skus });
      }
      if (pathname === '/api/own-values') return Response.json({ items: [own], next: null });
      if (request.method !== 'GET' && /own-values|change-requests/.test(pathname)) {
        said.push(pathname.includes('own') ? 'own' : 'ask', await request.json());
        return Response.json(own);
      }
      return handle(request);
    };
  });
}

function asSeenInAStore(field: Field) {
  if (field.key === 'listPrice') Object.assign(field, { local: true, edits: 'pricing.edit' });
  if (field.key === 'name') Object.assign(field, { keptByHq: true, draft: 'read-only' });
}

describe('a style in a store', () => {
  it("shows headquarters' price and the store's side by side, and takes it back", async () => {
    const said: unknown[] = [];
    const { user } = await openStyle(said);

    const field = await screen.findByLabelText('本店 零售价');
    expect((field as HTMLInputElement).value).toBe('88');
    await user.clear(field);
    await user.type(field, '79');
    await user.click(screen.getAllByRole('button', { name: /保\s*存/ })[0] ?? field);
    expect(await screen.findByText('本店值已保存')).toBeTruthy();
    expect(said[0]).toBe('own');
    expect(said[1]).toMatchObject({ entity: 'style', field: 'listPrice', value: '79' });

    await user.click(screen.getByRole('button', { name: '用总部的' }));
    expect(await screen.findByText('已改用总部的')).toBeTruthy();
    expect(said[3]).toMatchObject({ value: null });
  });

  it('shows the colours and sizes and lets nobody press them, and says why', async () => {
    await openStyle([]);

    const matrix = await screen.findByLabelText('单品（颜色 × 尺码）');
    expect(within(matrix).getByText('由总部管理，门店不能新建或停用。')).toBeTruthy();
    expect(within(matrix).queryByText('补齐全部格子')).toBeNull();
    expect(within(matrix).queryByText(/生成条码/)).toBeNull();
    expect(within(matrix).queryByLabelText('选择颜色')).toBeNull();
    await vi.waitFor(() =>
      expect(matrix.querySelectorAll('button[aria-pressed="true"]').length).toBeGreaterThan(1),
    );
    const open = [...matrix.querySelectorAll<HTMLElement>('button, input')].filter(
      (one) => !one.hasAttribute('disabled'),
    );
    expect(open).toEqual([]);
  });

  it('locks what headquarters keeps and lets one ask for a change', async () => {
    const said: unknown[] = [];
    const { user } = await openStyle(said);

    const name = await screen.findByLabelText('名称', { exact: false, selector: '#entry-name' });
    expect(name.hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('button', { name: '申请更改' }));
    const wanted = await screen.findByLabelText('名称', { selector: '#wanted-name' });
    await user.clear(wanted);
    await user.type(wanted, '短袖');
    await user.type(screen.getByLabelText('原因'), '写错了');
    await user.click(screen.getByRole('button', { name: '发给总部' }));

    expect(await screen.findByText('已发给总部')).toBeTruthy();
    expect(said[1]).toMatchObject({
      entity: 'style',
      field: 'name',
      wanted: '短袖',
      reason: '写错了',
    });
  });
});
