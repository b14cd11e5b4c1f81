import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openClient } from '@/testing/client';
import type { Shop } from '../../../dev/shop';

const SHIRT = '6901234000002';
const paper = (n: number) =>
  `/documents/retail-sale/019a7777-0000-7000-8000-00000000000${String(n)}`;

afterEach(() => vi.unstubAllGlobals());

type Opened = Awaited<ReturnType<typeof openClient>>;

/** Whoever may only do this with documents. */
async function openAs(path: string, shop: Shop, ...rights: string[]): Promise<Opened> {
  return openClient(path, (mock) => {
    mock.shop = shop;
    const handle = mock.handle;
    mock.handle = async (request) => {
      const answer = await handle(request);
      if (!request.url.endsWith('/api/session')) return answer;
      return Response.json({ ...((await answer.json()) as object), rights });
    };
  });
}

async function savedDraft(n: number): Promise<Opened> {
  const opened = await openClient(`${paper(n)}?new=1`);
  const entry = await screen.findByPlaceholderText(/扫码、编码/);
  await opened.user.click(entry);
  await opened.user.keyboard(`${SHIRT}{Enter}`);
  await screen.findByLabelText('数量 1');
  await opened.user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(opened.mock.shop.documents.size).toBe(1));
  return opened;
}

const stateIn = ({ mock }: Opened) => [...mock.shop.documents.values()].map(({ state }) => state);

describe('a draft that is thrown away', () => {
  it('is had back by the message as it was', async () => {
    const opened = await savedDraft(1);

    await opened.user.click(await screen.findByRole('button', { name: /丢\s*弃/ }));
    await waitFor(() => expect(stateIn(opened)).toEqual(['DISCARDED']));
    await opened.user.click(await screen.findByRole('button', { name: /撤\s*销/ }));

    expect(await screen.findByText(/A101-1M/)).toBeTruthy();
    expect(stateIn(opened)).toEqual(['DRAFT']);
    expect(await screen.findByRole('button', { name: /存草稿/ })).toBeTruthy();
  });

  it('comes back with what was typed and not saved', async () => {
    const opened = await savedDraft(2);
    const quantity = await screen.findByLabelText('数量 1');
    await opened.user.clear(quantity);
    await opened.user.keyboard('5{Enter}');
    await screen.findByText('已保存在本机');

    await opened.user.click(await screen.findByRole('button', { name: /丢\s*弃/ }));
    await opened.user.click(await screen.findByRole('button', { name: /撤\s*销/ }));

    expect(await screen.findByText('295.00')).toBeTruthy();
    expect(screen.queryByText(/别人已保存了新版本/)).toBeNull();
    expect(opened.mock.shop.documents.values().next().value?.version).toBe(3);
  });

  it('says so on its page, has no books, and is restored there', async () => {
    const opened = await savedDraft(3);
    await opened.user.click(await screen.findByRole('button', { name: /丢\s*弃/ }));
    await waitFor(() => expect(stateIn(opened)).toEqual(['DISCARDED']));
    const shop = opened.mock.shop;
    opened.unmount();

    const again = await openClient(paper(3), (mock) => {
      mock.shop = shop;
    });
    expect(await screen.findByText(/这张草稿已丢弃/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: '账务' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^过\s*账/ })).toBeNull();
    await again.user.click(screen.getByRole('button', { name: /恢\s*复/ }));

    expect(await screen.findByRole('button', { name: /存草稿/ })).toBeTruthy();
    expect(stateIn(again)).toEqual(['DRAFT']);
  });

  it('is thrown away and had back only by whoever may', async () => {
    const first = await savedDraft(4);
    const shop = first.mock.shop;
    first.unmount();

    const clerk = await openAs(paper(4), shop, 'pos.view', 'pos.create', 'pos.post');
    const save = await screen.findByRole('button', { name: /存草稿/ });
    expect(save).toHaveProperty('disabled', true);
    expect(save.title).toBe('您没有保存这张草稿的权限');
    expect(screen.queryByRole('button', { name: /丢\s*弃/ })).toBeNull();
    clerk.unmount();

    for (const [id, doc] of shop.documents) shop.documents.set(id, { ...doc, state: 'DISCARDED' });
    await openAs(paper(4), shop, 'pos.view', 'pos.edit');
    expect(await screen.findByText(/这张草稿已丢弃/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /恢\s*复/ })).toBeNull();
  });
});
