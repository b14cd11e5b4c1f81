import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Delegation, LendingChoices } from '@/api/types';
import { openClient } from '@/testing/client';
import { endOfWeek, placesUnder } from './lending';

afterEach(() => vi.unstubAllGlobals());

const ROLE = '019a0000-0000-7000-8000-00000000aa01';
const STORE = '019a0000-0000-7000-8000-00000000bb01';
const OTHER = '019a0000-0000-7000-8000-00000000bb02';

const RECEIVED: Delegation = {
  id: '019a0000-0000-7000-8000-00000000cc01',
  version: 1,
  giver: '019a0000-0000-7000-8000-00000000dd01',
  giverName: '王店长',
  receiver: '019a0000-0000-7000-8000-000000000001',
  receiverName: '小李',
  lent: [
    { role: ROLE, roleName: '店长', scope: 'unit', unit: STORE, unitName: '人民路店', holds: true },
    { role: OTHER, roleName: '采购员', scope: 'company', holds: false },
  ],
  from: '2026-11-20T00:00:00Z',
  until: '2026-11-30T16:00:00Z',
  reason: '年假',
  state: 'IN_FORCE',
  given: false,
  received: true,
  mayEnd: true,
};

const CHOICES: LendingChoices = {
  roles: [
    { role: ROLE, roleName: '总部管理', scope: 'company', holds: true },
    { role: OTHER, roleName: '老板', scope: 'company', holds: false },
  ],
  places: [
    { id: STORE, name: '人民路店', within: [] },
    { id: OTHER, name: '解放路店', within: [] },
  ],
  days: 60,
};

function openPage(items: Delegation[], conflicts: unknown[] = []) {
  const sent: { path: string; body: unknown }[] = [];
  const opened = openClient('/delegations', (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const path = new URL(request.url).pathname;
      if (!path.startsWith('/api/delegations')) return handle(request);
      if (request.method === 'POST') {
        sent.push({ path, body: await request.json() });
        return Response.json({ id: RECEIVED.id, version: 1 });
      }
      if (path.endsWith('/choices')) return Response.json(CHOICES);
      if (path.endsWith('/colleagues')) {
        return Response.json({ items: [{ id: RECEIVED.giver, name: '王店长', login: 'wang' }] });
      }
      if (path.endsWith('/conflicts')) return Response.json({ conflicts });
      return Response.json({ items });
    };
  });
  return { opened, sent };
}

describe('standing in', () => {
  it('shows what was lent and what of it does not hold, and ends it after a question', async () => {
    const past: Delegation = { ...RECEIVED, id: OTHER, state: 'OVER', mayEnd: false };
    const { opened, sent } = openPage([RECEIVED, past]);
    const { user } = await opened;

    const list = within(await screen.findByRole('list', { name: '委托给我的' }));
    expect(list.getByText('店长（人民路店）')).toBeTruthy();
    expect(list.getByText('采购员（全公司）：委托人现在没有，不生效')).toBeTruthy();
    expect(screen.getByText('已结束的（1）')).toBeTruthy();
    await user.click(list.getByRole('button', { name: /结\s*束/ }));
    const ask = within(await screen.findByRole('dialog', { name: '现在就结束这次代理？' }));
    await user.click(ask.getByRole('button', { name: /结\s*束/ }));

    expect(await screen.findByText('已结束')).toBeTruthy();
    expect(sent).toEqual([{ path: `/api/delegations/${RECEIVED.id}/end`, body: {} }]);
  });

  it('lends one role until a day, says so in a sentence, and warns of duties', async () => {
    const { opened, sent } = openPage([], [{ code: 'x', name: { 'zh-CN': '自己收货、自己付款' } }]);
    const { user } = await opened;

    expect(await screen.findByText('还没有代理')).toBeTruthy();
    await user.click(screen.getByText('委托给同事'));
    const owner = await screen.findByLabelText(/^老板（全公司）/);
    expect(owner).toHaveProperty('disabled', true);
    // The only one that can be lent is chosen already.
    expect(screen.getByLabelText('总部管理（全公司）')).toHaveProperty('checked', true);
    // By text: looking for a role asks every element of the page how it is styled, which takes seconds.
    const go = screen.getByText(/^委\s*托$/).closest('button') ?? owner;
    expect(go).toHaveProperty('disabled', true);
    await user.click(screen.getByLabelText('委托给谁'));
    await user.click(await screen.findByText('王店长 · wang'));
    await user.click(screen.getByText('14 天'));
    await user.type(screen.getByLabelText('原因'), '年假');

    expect(await screen.findByText('自己收货、自己付款')).toBeTruthy();
    expect(screen.getByText(/王店长 从 现在 到 .* 可以代您做：总部管理（全公司）。/)).toBeTruthy();
    await user.click(go);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({
      receiver: RECEIVED.giver,
      lent: [{ role: ROLE, scope: 'company', unit: null }],
      from: null,
      reason: '年假',
    });
  });

  it('knows the week and what lies under a place', () => {
    expect(endOfWeek('2026-11-22')).toBe('2026-11-22');
    expect(endOfWeek('2026-11-23')).toBe('2026-11-29');
    const region = { role: ROLE, roleName: '', scope: 'unit', unit: STORE, holds: true } as const;
    const places = [
      { id: STORE, name: '华东', within: [STORE] },
      { id: OTHER, name: '人民路店', within: [STORE] },
      { id: ROLE, name: '别处', within: [] },
    ];
    expect(placesUnder(region, { roles: [], places, days: 60 }).map(({ name }) => name)).toEqual([
      '人民路店',
    ]);
  });
});
