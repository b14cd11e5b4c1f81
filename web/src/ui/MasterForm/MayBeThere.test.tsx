import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const TWIN = '019a4444-0000-7000-8000-000000000001';

it('says who may be there already, with a link, and asks only about what was typed', async () => {
  const asked: URLSearchParams[] = [];
  const id = '019a4444-0000-7000-8000-000000000002';
  const { user } = await openClient(`/masters/customers/${id}?new=1`, (mock) => {
    const handle = mock.handle;
    mock.handle = (request) => {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname !== '/api/similar') return handle(request);
      asked.push(searchParams);
      return Promise.resolve(
        Response.json({ items: [{ id: TWIN, code: 'KH01', name: '大发公司', by: 'name' }] }),
      );
    };
  });

  await user.type(await screen.findByLabelText(/^名称/), '大发');

  await waitFor(() => expect(asked.at(-1)?.get('name')).toBe('大发'));
  const twin = await screen.findByText('KH01 大发公司');
  expect(twin.getAttribute('href')).toBe(`/masters/customers/${TWIN}`);
  expect(screen.getByText(/名称相近/)).toBeTruthy();
  expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({
    of: 'customer',
    record: id,
    name: '大发',
  });
});
