import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Page, Quality, QualityRow } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const FAR = '019a3333-0000-7000-8000-000000000001';
const NEAR = '019a3333-0000-7000-8000-000000000002';
const PAPER = '019a3333-0000-7000-8000-000000000003';

const KEPT: Quality = {
  shared: { score: 99, rules: [{ rule: 'sku-without-barcode', weight: 2, all: 10000, wrong: 1 }] },
  stores: [
    {
      store: FAR,
      code: 'S01',
      name: '远店',
      part: {
        score: 100,
        rules: [{ rule: 'draft-old', weight: 2, all: 4, wrong: 0 }],
      },
    },
    {
      store: NEAR,
      code: 'S02',
      name: '近店',
      part: {
        score: 40,
        rules: [
          { rule: 'stock-negative', weight: 3, all: 0, wrong: 0 },
          { rule: 'day-open', weight: 3, all: 5, wrong: 0 },
          { rule: 'order-late', weight: 2, all: 5, wrong: 3 },
        ],
      },
    },
  ],
  asOf: '2026-11-21T02:00:00Z',
};

const LATE: Page<QualityRow> = {
  items: [{ id: PAPER, kind: 'purchase-order', code: 'S02-CD-1', day: '2026-11-01' }],
  next: null,
  sums: { count: 3 },
};

/** The page in front of a server that gives this answer, and what lists were asked of it. */
async function openPage(quality: () => Response) {
  const lists: string[] = [];
  const client = await openClient('/data-quality', (mock) => {
    const handle = mock.handle;
    mock.handle = (request) => {
      const { pathname, search } = new URL(request.url);
      if (pathname === '/api/data-quality') return Promise.resolve(quality());
      if (pathname !== '/api/data-quality/records') return handle(request);
      lists.push(search);
      return Promise.resolve(Response.json(LATE));
    };
  });
  return { ...client, lists };
}

describe('how carefully records are kept', () => {
  it('shows what all share, then the stores with most to do first', async () => {
    await openPage(() => Response.json(KEPT));

    expect(await screen.findByText('没有条码的商品')).toBeTruthy();
    expect(screen.getByText('99.9% 正确 · 共 10000 · 权重 2')).toBeTruthy();
    const [near, far] = [screen.getByText('近店'), screen.getByText('远店')];
    expect(near.compareDocumentPosition(far)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('goes from a number to the very records, and to each of them', async () => {
    const { user, lists } = await openPage(() => Response.json(KEPT));

    await user.click(await screen.findByText('近店'));
    expect(screen.queryByText('账面为负的库存')).toBeNull();
    await user.click(screen.getByText('3 处 ›'));

    const paper = await screen.findByText('S02-CD-1');
    expect(paper.closest('a')?.getAttribute('href')).toBe(`/documents/purchase-order/${PAPER}`);
    expect(lists).toEqual([`?rule=order-late&store=${NEAR}`]);
  });

  it('tells who may not look that they may not', async () => {
    const refused = { status: 403, code: 'access.not-allowed', title: '', facts: {} };
    await openPage(() => Response.json(refused, { status: 403 }));

    expect(await screen.findByText(/没有.*权限|无权/)).toBeTruthy();
  });
});
