import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConfigProvider } from 'antd';
import { vi } from 'vitest';
import { newQueryClient } from '@/api/queries';
import { App } from '@/app/App';
import { newRouter } from '@/app/router';
import { startLanguage } from '@/i18n';
import { type Mock, newMock } from '../../dev/handle';

/** The whole client on a page, against the shop in memory. */
export async function openClient(path: string, prepare: (mock: Mock) => void = () => undefined) {
  const mock = newMock('2026-11-21');
  prepare(mock);
  const asked: { method: string; path: string; key: string | null }[] = [];
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) => {
    const request = new Request(new URL(input, 'http://localhost'), init);
    asked.push({
      method: request.method,
      path: new URL(request.url).pathname,
      key: request.headers.get('Idempotency-Key'),
    });
    return mock.handle(request);
  });
  localStorage.setItem('tongpin.language', 'zh-CN');
  await startLanguage();
  const router = newRouter(createMemoryHistory({ initialEntries: [path] }));
  const user = userEvent.setup();
  // Nobody sees these pages: the component library need not make its style sheets.
  const view = render(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <App client={newQueryClient()}>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>,
  );
  return { mock, asked, user, ...view };
}
