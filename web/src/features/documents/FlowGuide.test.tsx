import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Chain, Document } from '@/api/types';
import { openClient } from '@/testing/client';

const ORDER = '019a3333-0000-7000-8000-000000000001';
const RECEIPT = '019a3333-0000-7000-8000-000000000002';

afterEach(() => vi.unstubAllGlobals());

const order: Document = {
  id: ORDER,
  kind: 'purchase-order',
  number: 'S001-CD-261121-0001',
  state: 'POSTED',
  version: 1,
  businessDate: '2026-11-21',
  lines: [],
  tenders: [],
  allocations: [],
  entries: [],
};

const member = (id: string, kind: string, after: string[]): Chain['members'][number] => ({
  id,
  kind,
  number: `${kind}-1`,
  state: 'POSTED',
  businessDate: '2026-11-21',
  mirror: false,
  quantity: '100',
  openQuantity: kind === 'purchase-order' ? '34' : null,
  after,
});

const none = { documents: [], drafts: [], from: [], may: true, here: false };

const chain: Chain = {
  members: [member(ORDER, 'purchase-order', []), member(RECEIPT, 'purchase-receipt', [ORDER])],
  hidden: 2,
  cut: false,
  steps: [
    { ...none, kind: 'purchase-order', state: 'DONE', here: true, documents: [ORDER] },
    {
      ...none,
      kind: 'purchase-receipt',
      state: 'PART',
      documents: [RECEIPT],
      from: [ORDER],
      quantity: '100',
      open: '34',
    },
    { ...none, kind: 'supplier-payment', state: 'OPEN', due: '1200.00', amount: '1200.00' },
  ],
  beside: [],
  next: [
    { kind: 'purchase-receipt', how: 'RECEIPT', left: true, open: '34' },
    { kind: 'purchase-closing', how: 'NO_MORE_RECEIPTS', left: false, open: '0' },
  ],
  turn: {
    act: 'make',
    kind: 'purchase-receipt',
    place: '南山店',
    mine: false,
    people: ['阿芳'],
    asked: false,
  },
};

describe('an order that has come in part', () => {
  it('says how far it is, what is next and whose turn, and makes the next by one press', async () => {
    const { user, asked } = await openClient(`/documents/purchase-order/${ORDER}`, (mock) => {
      mock.shop.documents.set(ORDER, order);
      mock.shop.chains.set(ORDER, chain);
    });

    const receive = await screen.findByText('收货（未收 34 件）');
    expect(screen.getByText('66 / 100 件')).toBeTruthy();
    expect(screen.getByText('还差 ¥1,200.00')).toBeTruthy();
    expect(screen.getByText(/轮到 阿芳/)).toBeTruthy();
    const closing = screen.getByTitle('没有未到的货可以终止');
    expect((closing as HTMLButtonElement).disabled).toBe(true);

    await user.click(screen.getByText(/相关单据/));
    expect(await screen.findByText('另有 2 张您无权查看')).toBeTruthy();
    expect(screen.getByText('未完成 34 件')).toBeTruthy();

    await user.click(receive);
    await waitFor(() =>
      expect(asked.map(({ path }) => path)).toContain(`/api/documents/${ORDER}/open-lines`),
    );
  });
});
