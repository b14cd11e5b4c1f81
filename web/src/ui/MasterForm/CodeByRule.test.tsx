import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { CodeRule } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const RULE: CodeRule = {
  sort: 'customer',
  pattern: 'KH{n:4}',
  strict: false,
  parts: [],
  shape: '^KH[0-9]{4,}$',
  version: 1,
};

it('points out a code that does not follow, and takes the next one', async () => {
  const id = '019a4444-0000-7000-8000-000000000003';
  const { user } = await openClient(`/masters/customers/${id}?new=1`, (mock) => {
    const handle = mock.handle;
    mock.handle = (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/api/code-rules') return Promise.resolve(Response.json({ items: [RULE] }));
      if (pathname === '/api/code-rules/next')
        return Promise.resolve(Response.json({ code: 'KH0007' }));
      return handle(request);
    };
  });

  const code = await screen.findByLabelText<HTMLInputElement>(/^编码/);
  await screen.findByText('按规则取号');
  await user.type(code, 'X');
  expect(await screen.findByText(/与编码规则 KH\{n:4\} 不符/)).toBeTruthy();
  await user.click(screen.getByText('按规则取号'));

  await vi.waitFor(() => expect(code.value).toBe('KH0007'));
  expect(screen.queryByText(/不符/)).toBeNull();
});
