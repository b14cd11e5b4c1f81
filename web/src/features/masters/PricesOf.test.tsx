import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { newQueryClient } from '@/api/queries';
import { startLanguage } from '@/i18n';
import { PricesOf } from './PricesOf';

beforeAll(async () => {
  localStorage.setItem('tongpin.language', 'zh-CN');
  await startLanguage();
});

afterEach(() => vi.unstubAllGlobals());

const LIST = '019a5555-0000-7000-8000-000000000001';
const ALL = { id: LIST.replace(/1$/, '2'), version: 1, priceList: LIST, goods: 'all' };

it('a price is added to a list and taken out of it, and the list itself is not saved by that', async () => {
  const sent: [string, string, unknown][] = [];
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    const request = new Request(new URL(input, 'http://localhost'), init);
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET') {
      sent.push([request.method, pathname, await request.json()]);
      return Response.json({ ...ALL, version: 2 });
    }
    if (pathname === '/api/prices') {
      return Response.json({ items: [{ ...ALL, fromQuantity: '0', factor: '0.6' }] });
    }
    return Response.json({ user: {}, rights: ['*'], reach: {} });
  });
  const saved = vi.fn();
  const client = newQueryClient();
  client.setQueryData(['session'], { user: { login: 'a' }, rights: ['*'], reach: {} });
  render(
    <QueryClientProvider client={client}>
      <App>
        <form onSubmit={saved}>
          <PricesOf list={{ id: LIST, version: 1 }} />
        </form>
      </App>
    </QueryClientProvider>,
  );

  await screen.findByText('标价 × 60%');
  fireEvent.click(await screen.findByText('添加价格'));
  fireEvent.click(screen.getAllByText('全部商品')[0] as HTMLElement);
  const price = screen.getByRole('textbox', { name: '定价' });
  fireEvent.change(price, { target: { value: '58' } });
  fireEvent.keyDown(price, { key: 'Enter' });
  await waitFor(() => expect(sent.length).toBe(1));
  expect(sent[0]?.[0]).toBe('PUT');
  expect(sent[0]?.[1]).toMatch(/^\/api\/prices\//);
  expect(sent[0]?.[2]).toMatchObject({ priceList: LIST, goods: 'all', goodsId: null, price: '58' });

  fireEvent.click(await screen.findByText(/去\s*掉/));
  await waitFor(() => expect(sent.at(-1)?.[1]).toBe(`/api/prices/${ALL.id}/archive`));
  expect(saved).not.toHaveBeenCalled();
});
