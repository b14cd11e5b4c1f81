import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Verification } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const words = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text });

const NEVER: Verification = {
  at: null,
  by: null,
  millis: null,
  ok: true,
  changes: { at: null, waiting: 0 },
  checks: [],
  labels: {},
  running: null,
};

const SALE = '019a2222-0000-7000-8000-000000000001';

const WRONG: Verification = {
  ...NEVER,
  at: '2026-11-20T19:30:00Z',
  millis: 1234,
  ok: false,
  changes: { at: '2026-11-21T02:00:00Z', waiting: 3 },
  labels: { document: words('单据'), debit: words('借方'), credit: words('贷方') },
  checks: [
    {
      id: 'I-01',
      name: words('库存数量等于每一笔进出之和'),
      forTheShop: words('货架上应有多少'),
      forTheBooks: words('即时库存 = 流水合计'),
      ok: true,
      count: 0,
      examples: [],
      millis: 12,
    },
    {
      id: 'I-02',
      name: words('每张凭证借贷平衡'),
      forTheShop: words('两边的钱一样多'),
      forTheBooks: words('借方 = 贷方'),
      ok: false,
      count: 7,
      examples: [
        {
          facts: { document: 'S01-LS-1', debit: '12', credit: '13' },
          documents: { document: { kind: 'retail-sale', id: SALE } },
        },
      ],
      millis: 3,
    },
  ],
};

function problem(status: number, code: string) {
  return Response.json({ status, code, title: code, facts: {} }, { status });
}

/** The page in front of a server that gives these answers, the last one from then on. */
async function openPage(...answers: (() => Response)[]) {
  let asked = 0;
  return openClient('/verify', (mock) => {
    const handle = mock.handle;
    mock.handle = (request) =>
      new URL(request.url).pathname === '/api/verify'
        ? Promise.resolve((answers[Math.min(asked++, answers.length - 1)] as () => Response)())
        : handle(request);
  });
}

describe('the check of the books', () => {
  it('says what it is before it has ever run, and runs when asked', async () => {
    const { user } = await openPage(
      () => Response.json(NEVER),
      () => Response.json(WRONG),
    );
    expect(await screen.findByText('还没有检查过')).toBeTruthy();

    await user.click(screen.getByRole('button', { name: '立即检查' }));

    expect(await screen.findByText('1 项检查没有通过')).toBeTruthy();
  });

  it('shows first what is wrong, what that means, and the way to the document', async () => {
    await openPage(() => Response.json(WRONG));

    const rows = await screen.findAllByText(/^I-0/);
    expect(rows.map(({ textContent }) => textContent)).toEqual(['I-02', 'I-01']);
    const wrong = rows[0]?.closest('li') as HTMLElement;
    expect(within(wrong).getByText('两边的钱一样多')).toBeTruthy();
    expect(within(wrong).getByRole('link', { name: 'S01-LS-1' }).getAttribute('href')).toBe(
      `/documents/retail-sale/${SALE}`,
    );
    expect(wrong.textContent).toContain('借方 12 · 贷方 13');
    expect(within(wrong).getByText('另有 6 处')).toBeTruthy();
    expect(screen.getByText(/还有 3 项改动待检查/)).toBeTruthy();
  });

  it('says how far it is while somebody has it run', async () => {
    let running: Verification['running'] = { since: '2026-11-21T02:00:00Z', done: 12, all: 54 };
    await openPage(() => Response.json({ ...WRONG, running }));
    expect(await screen.findByText('正在检查 12/54')).toBeTruthy();

    running = null;
    expect(await screen.findByText('立即检查')).toBeTruthy();
  });

  it('tells who may not look that they may not', async () => {
    await openPage(() => problem(403, 'access.not-allowed'));

    expect(await screen.findByText(/没有.*权限|无权/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '立即检查' })).toBeNull();
  });
});
