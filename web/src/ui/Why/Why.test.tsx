import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router';
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { newQueryClient } from '@/api/queries';
import type { ActWhy, Document, FieldWhy, Kind } from '@/api/types';
import { type About, aboutAct, aboutActOf, aboutField } from '@/api/whyQueries';
import { newRouter } from '@/app/router';
import { startLanguage } from '@/i18n';
import { LimitedFields } from './LimitedFields';
import { Why } from './Why';

beforeAll(async () => {
  localStorage.setItem('tongpin.language', 'zh-CN');
  await startLanguage();
});

afterEach(() => vi.unstubAllGlobals());

const ROLES = { may: true, onlyOwn: false, archived: false, because: [], helps: [] };

const ACT: ActWhy = {
  action: 'post',
  kind: 'purchase-receipt',
  store: 's',
  may: false,
  othersPaper: false,
  rights: ROLES,
  duties: [
    {
      duty: 'order-receive',
      code: 'documents.ordered-by-same',
      above: '500.00',
      exceptOwner: false,
      someStores: false,
      standingIn: false,
      earlier: {
        document: 'o',
        kind: 'purchase-order',
        number: 'CG-1',
        act: 'posted',
        at: '2026-11-21T06:03:00Z',
        who: '王芳',
      },
    },
  ],
  others: { names: ['李明'], count: 3 },
  preview: false,
};

const FIELD: FieldWhy = {
  access: 'hidden',
  part: 'lines.price',
  limit: 'NONE',
  right: '',
  bought: false,
  said: [],
  preview: false,
};

const PRICE = aboutField({
  entity: 'retail-sale',
  field: 'lines.price',
  name: '单价',
  state: 'posted',
});

/** Opens the answer; gives the addresses that were asked. */
function open(about: About, answer: unknown): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(
      address.includes('explain')
        ? Response.json(answer)
        : Response.json({ kinds: [], masters: [], user: {} }),
    );
  });
  render(
    <QueryClientProvider client={newQueryClient()}>
      <RouterContextProvider router={newRouter(createMemoryHistory())}>
        <Why about={about} />
      </RouterContextProvider>
    </QueryClientProvider>,
  );
  expect(asked).toEqual([]);
  fireEvent.click(screen.getByText('为什么'));
  return asked;
}

describe('why one may not', () => {
  it('names the earlier act, the rule, and who else may', async () => {
    const asked = open(aboutAct('d', 'post'), ACT);

    expect(await screen.findByText('✕ 不能')).toBeTruthy();
    expect(screen.getByText(/您 .+ 过账过/).textContent).toMatch(
      /CG-1，所以不能再办这一步。 岗位分离：订货的人不能收货。 从 500.00 起算。/,
    );
    expect(screen.getByText('可以办的人：李明，还有 2 人。')).toBeTruthy();
    expect(asked.filter((one) => one.includes('explain'))).toEqual([
      '/api/documents/d/explain?action=post',
    ]);
  });

  it('speaks of others by name, and of whom one may not know by none', async () => {
    const [duty] = ACT.duties;
    const earlier = { ...duty?.earlier, who: '', number: null, document: null };
    open(aboutActOf('u', 'd', 'post'), {
      ...ACT,
      duties: [{ ...duty, standingIn: true, earlier }],
      others: { names: [], count: 2 },
    });

    expect(await screen.findByText(/这里只是代 别的门店的人 办理/)).toBeTruthy();
    expect(screen.queryByText(/CG-1|您/)).toBeNull();
    expect(screen.getByText('另有 2 人可以办，都是别的门店的人。')).toBeTruthy();
  });

  it('says what is asked for before it, or until when it was shown', async () => {
    const stepUp = {
      level: 'DOCUMENTS',
      setting: 'documents',
      asked: true,
      proofs: ['code', 'password'],
    };
    open(aboutAct('d', 'reverse'), { ...ACT, may: true, duties: [], others: null, stepUp });

    expect(await screen.findByText('✓ 能')).toBeTruthy();
    expect(screen.getByText(/要用验证码或密码再验证一次/)).toBeTruthy();
  });

  it('says that it is another role that one looks as', async () => {
    open(aboutAct('d', 'post'), { ...ACT, duties: [], others: null, preview: true });

    expect(await screen.findByText(/您正在以别的角色预览：预览只能看/)).toBeTruthy();
  });
});

describe('why one does not see', () => {
  it('names the rule of the most generous role, and what the others say', async () => {
    const rule = { entity: 'retail-sale', field: 'lines.price', state: 'posted', rule: 'hidden' };
    const asked = open(PRICE, {
      ...FIELD,
      access: 'editable',
      said: [
        { role: '店长', speaks: true, access: 'editable', wins: true },
        { role: '店员', speaks: true, access: 'hidden', rule, wins: false },
        { role: '收银员', speaks: false, access: 'hidden', wins: false },
      ],
    });

    expect(await screen.findByText('✓ 看得到')).toBeTruthy();
    expect(screen.getByText('角色「店长」没有限制它的规则。 以它为准。')).toBeTruthy();
    expect(
      screen.getByText('角色「店员」的字段规则：已过账时看不到。 有更宽的角色，不算数。'),
    ).toBeTruthy();
    expect(screen.getByText('在这里看不到它、说了不算的角色：收银员。')).toBeTruthy();
    expect(asked.find((one) => one.includes('explain'))).toContain(
      '/api/session/explain/field?entity=retail-sale&field=lines.price',
    );
  });

  it('says that a class takes a right of its own', async () => {
    open(PRICE, {
      ...FIELD,
      part: 'lines.unitCost',
      limit: 'CLASS_RIGHT',
      fieldClass: 'cost',
      right: 'cost.view',
      rights: { ...ROLES, may: false, helps: ['店长'] },
      said: [{ role: '店员', speaks: true, access: 'editable', wins: true }],
    });

    expect(await screen.findByText(/「单位成本」属于「成本与进价」/)).toBeTruthy();
    expect(screen.getByText('含有这项权限的角色：店长。')).toBeTruthy();
    expect(screen.queryByText(/没有限制它的规则/)).toBeNull();
  });
});

describe('fields of a slip that are hidden or locked', () => {
  const field = (key: string, access: Partial<Kind['fields'][number]>) => ({
    key,
    type: 'text',
    name: { 'zh-CN': key },
    ...access,
  });
  const kind = {
    code: 'retail-sale',
    lines: true,
    hidden: ['lines.unitCost', 'entries.amount', 'tenders'],
    fields: [field('note', { draft: 'read-only', posted: 'read-only' })],
    lineColumns: [field('lot', { posted: 'hidden' })],
  } as unknown as Kind;

  function show(state: Document['state']) {
    vi.stubGlobal('fetch', (address: string) =>
      Promise.resolve(
        Response.json(address.includes('explain') ? FIELD : { kinds: [], masters: [] }),
      ),
    );
    render(
      <QueryClientProvider client={newQueryClient()}>
        <LimitedFields kind={kind} doc={{ id: 'd', version: 1, state, store: 's' } as Document} />
      </QueryClientProvider>,
    );
  }

  it('are counted as far as the kind has them: what is locked only as long as it is written', () => {
    show('DRAFT');
    expect(screen.getByText('2 项看不到或不能改')).toBeTruthy();
  });

  it('are those that are hidden once it is in the books', () => {
    show('POSTED');
    expect(screen.getByText('2 项看不到或不能改')).toBeTruthy();
    fireEvent.click(screen.getByText('2 项看不到或不能改'));
    expect(screen.getByText('单位成本')).toBeTruthy();
  });
});
