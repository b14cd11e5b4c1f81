// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { call } from './client';
import { forgetPreview, preview, previewHeader } from './preview';

function seeing(kept: object) {
  sessionStorage.setItem('tongpin.preview', JSON.stringify(kept));
}

afterEach(() => {
  forgetPreview();
  vi.unstubAllGlobals();
});

describe('a preview', () => {
  it('is said with every request of this tab, of writing too, so that the server can refuse that', async () => {
    const said: (string | null)[] = [];
    vi.stubGlobal('fetch', (_url: string, request: RequestInit) => {
      said.push(new Headers(request.headers).get('X-Tongpin-As'));
      return Promise.resolve(new Response('{}', { status: 200 }));
    });
    await call('GET', '/home');
    seeing({ role: 'r1', roleName: '店长' });
    await call('GET', '/home');
    seeing({ role: 'r1', roleName: '店长', unit: 'u1', unitName: '人民路店' });
    await call('PUT', '/customers/1', { body: {} });
    expect(said).toEqual([null, 'r1', 'r1@u1']);
  });

  it('is none if what was kept cannot be read', () => {
    sessionStorage.setItem('tongpin.preview', '{');
    expect(preview()).toBeUndefined();
    expect(previewHeader()).toBeUndefined();
  });
});
