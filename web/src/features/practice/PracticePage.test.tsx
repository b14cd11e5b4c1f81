import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { PracticeState } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const STOPPED: PracticeState = {
  inside: false,
  state: 'STOPPED',
  since: null,
  done: 0,
  all: 0,
  failure: null,
  people: ['boss', 'cashier'],
  password: 'Demo-1',
};

/** The page before a server whose practice is as the last answer says. */
async function openPage(...answers: PracticeState[]) {
  let asked = 0;
  const next = () => Response.json(answers[Math.min(asked++, answers.length - 1)]);
  return openClient('/practice', (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const path = new URL(request.url).pathname;
      if (path === '/api/practice/way') {
        return Response.json({ ticket: 'ab12', port: 8081, address: null });
      }
      if (path.startsWith('/api/practice')) return next();
      const inside = answers[0]?.inside === true;
      const answer = await handle(request);
      return path === '/api/session' && inside
        ? Response.json({ ...((await answer.json()) as object), practice: true })
        : answer;
    };
  });
}

it('opens it, says how far it is, and lets one in as somebody', async () => {
  const { user, asked } = await openPage(
    STOPPED,
    { ...STOPPED, state: 'BUILDING', done: 3, all: 31 },
    { ...STOPPED, state: 'RUNNING', since: '2026-11-23T10:00:00Z' },
  );
  await user.click(await screen.findByText('打开练习'));
  expect(await screen.findByText('正在录入演示数据：第 3 天，共 31 天')).toBeTruthy();
  const tab = { location: { href: '' }, close: vi.fn() };
  vi.stubGlobal('open', () => tab);

  await user.click(await screen.findByText('收银员', {}, { timeout: 4000 }));

  await vi.waitFor(() => expect(tab.location.href).toBe('http://localhost:8081/#practice=ab12'));
  expect(asked.map(({ path }) => path)).toContain('/api/practice/open');
});

it('says why it does not run, and where its log lies', async () => {
  await openPage({
    ...STOPPED,
    state: 'FAILED',
    failure: '练习环境已结束：端口 日志在 /x/practice.log',
  });

  expect(await screen.findByText(/practice\.log/)).toBeTruthy();
  expect(screen.queryByText('收银员')).toBeNull();
});

it('says above everything that nothing in it counts', async () => {
  await openPage({ ...STOPPED, inside: true, state: 'RUNNING' });

  expect(await screen.findByText('练习环境：这里的一切都不算数')).toBeTruthy();
  expect(await screen.findByText('密码 Demo-1')).toBeTruthy();
  expect(screen.queryByText('重置')).toBeNull();
});
