import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

it('a kind of slip is approved from an amount on, and no longer when it is taken off the list', async () => {
  const saved: unknown[] = [];
  const { user } = await openClient('/approvals', (mock) => {
    const { handle } = mock;
    mock.handle = async (request) => {
      if (request.method !== 'PUT') return handle(request);
      const body = (await request.json()) as object;
      saved.push(body, request.headers.get('If-Match'));
      return Response.json({ ...body, version: saved.length });
    };
  });

  await screen.findByText('还没有要审核的单据。');
  await user.click(screen.getByLabelText('加一种要审核的单据'));
  await user.click(await screen.findByTitle('采购订单'));
  await user.type(await screen.findByLabelText('采购订单 金额达到'), '5000');
  await user.click(screen.getByText(/^保\s*存$/));

  await screen.findByText('审核规则已保存');
  await user.click(screen.getByLabelText('不再审核「采购订单」'));
  await user.click(screen.getByText(/^保\s*存$/));

  await screen.findByText('还没有要审核的单据。');
  await vi.waitFor(() => expect(saved).toHaveLength(4));
  expect(saved).toEqual([
    { rules: [{ kind: 'purchase-order', stores: [], above: '5000' }] },
    '1',
    { rules: [] },
    '2',
  ]);
});
