import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

function openPage(put: (body: unknown, base: string | null) => Response) {
  return openClient('/field-keepers', (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname !== '/api/field-keepers' || request.method === 'GET') return handle(request);
      return put(await request.json(), request.headers.get('If-Match'));
    };
  });
}

describe('who keeps which field', () => {
  it('offers each store only what may be its own, and saves what was chosen', async () => {
    const saved: unknown[] = [];
    const { user } = await openPage((body, base) => {
      saved.push(body, base);
      return Response.json({ entity: 'style', version: 1, fields: [] });
    });

    const name = await screen.findByRole('radiogroup', { name: '名称' });
    expect(name.textContent).toBe('总部管共同管');
    const price = screen.getByRole('radiogroup', { name: '零售价' });
    expect(price.textContent).toBe('总部管门店管共同管');
    await user.click(screen.getAllByText('共同管')[1] ?? name);
    await user.click(screen.getByRole('button', { name: /保\s*存/ }));

    expect(await screen.findByText('字段归属已保存')).toBeTruthy();
    expect(saved).toEqual([
      { entity: 'style', keepers: { code: 'hq', name: 'shared', listPrice: 'store' } },
      '0',
    ]);
  });

  it('says what the server refused and keeps what was chosen', async () => {
    const title = '别人刚改过。';
    const { user } = await openPage(() =>
      Response.json(
        { status: 409, code: 'master.version-conflict', title, facts: {} },
        { status: 409 },
      ),
    );

    await screen.findByRole('radiogroup', { name: '名称' });
    await user.click(screen.getAllByText('共同管')[1] ?? document.body);
    await user.click(screen.getByRole('button', { name: /保\s*存/ }));

    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByRole('button', { name: /保\s*存/ }).hasAttribute('disabled')).toBe(false);
  });
});
