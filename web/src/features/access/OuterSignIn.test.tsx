import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openClient } from '@/testing/client';

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

const LINKED = {
  id: '019a0000-0000-7000-8000-00000000bb01',
  issuer: 'https://login.example.com',
  label: 'li@example.com',
  linkedAt: '2026-11-20T08:00:00Z',
  usedAt: null,
};

type Answers = Record<string, (request: Request) => Response | Promise<Response>>;

/** A node with a provider; `answers` by method and path come before those of the shop in memory. */
function open(path: string, answers: Answers) {
  return openClient(path, (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const { pathname } = new URL(request.url);
      const answer = answers[`${request.method} ${pathname}`];
      if (answer) return answer(request);
      return pathname === '/api/session/outer'
        ? Response.json({ name: '公司账号' })
        : handle(request);
    };
  });
}

function problem(status: number, code: string, title: string) {
  return Response.json({ status, code, title, facts: {} }, { status });
}

const nobody = () => problem(401, 'access.not-signed-in', '请先登录');

describe('signing in at the identity provider', () => {
  it('leads there by the button that is named as the company says', async () => {
    const assign = vi.fn();
    vi.stubGlobal('location', Object.assign(new URL('http://localhost/stock?q=1'), { assign }));
    const { user } = await open('/stock', {
      'GET /api/session': nobody,
      'POST /api/session/outer': () => Response.json({ address: 'https://login.example.com/go' }),
    });

    await user.click(await screen.findByRole('button', { name: '用公司账号登录' }));

    await waitFor(() => expect(assign).toHaveBeenCalledWith('https://login.example.com/go'));
    expect(sessionStorage.getItem('tongpin.outer-from')).toBe('/stock?q=1');
  });

  it('shows no button where there is no provider', async () => {
    await open('/', {
      'GET /api/session': nobody,
      'GET /api/session/outer': () => Response.json({ name: null }),
    });

    expect(await screen.findByLabelText('密码')).toBeTruthy();
    expect(screen.queryByText('或者')).toBeNull();
  });

  it('says on the way back why somebody is not in, and the password is still there', async () => {
    window.history.replaceState(null, '', '/?outer=back');
    await open('/', {
      'GET /api/session': nobody,
      'POST /api/session/outer/enter': () =>
        problem(403, 'access.outer-not-linked', 'li 还没有绑定这里的任何人。'),
    });

    expect(await screen.findByText('li 还没有绑定这里的任何人。')).toBeTruthy();
    expect(screen.getByLabelText('密码')).toBeTruthy();
    expect(window.location.search).toBe('');
  });

  it('asks for the code on the way back where the second factor is ours', async () => {
    window.history.replaceState(null, '', '/?outer=back');
    await open('/', {
      'GET /api/session': nobody,
      'POST /api/session/outer/enter': () =>
        problem(401, 'access.second-factor-needed', '请输入验证码'),
    });

    expect(await screen.findByLabelText('验证码（6 位数字）')).toBeTruthy();
  });
});

describe('signing out', () => {
  it('goes on to the provider where the node says so', async () => {
    const assign = vi.fn();
    const { user } = await open('/', {
      'DELETE /api/session': () => Response.json({ address: 'https://login.example.com/leave' }),
    });
    const menu = await screen.findByRole('button', { name: /的菜单/ });
    vi.stubGlobal('location', Object.assign(new URL('http://localhost/'), { assign }));
    await user.click(menu);
    await user.click(await screen.findByText('退出登录'));

    await waitFor(() => expect(assign).toHaveBeenCalledWith('https://login.example.com/leave'));
  });

  it('is told at the door, once', async () => {
    window.history.replaceState(null, '', '/?outer=left');
    await open('/', { 'GET /api/session': nobody });

    expect(await screen.findByText('已退出登录，身份平台上也已退出。')).toBeTruthy();
    expect(window.location.search).toBe('');
  });
});

describe('outer identities on the account page', () => {
  it('are linked on the way back and can be removed', async () => {
    window.history.replaceState(null, '', '/account?outer=back');
    let items = [LINKED];
    const { user, asked } = await open('/account', {
      'GET /api/outer-identities': () => Response.json({ items, expected: null }),
      'POST /api/outer-identities/confirm': () => Response.json({ items, expected: null }),
      [`DELETE /api/outer-identities/${LINKED.id}`]: () => {
        items = [];
        return new Response(null, { status: 204 });
      },
    });

    expect(await screen.findByText('已绑定')).toBeTruthy();
    const list = await screen.findByRole('list', { name: '外部身份' });
    expect(within(list).getByText('li@example.com')).toBeTruthy();
    await user.click(within(list).getByRole('button', { name: '解除绑定' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '解除绑定' }));

    expect(await screen.findByText('还没有绑定。')).toBeTruthy();
    expect(asked.filter(({ path }) => path.endsWith('/confirm'))).toHaveLength(1);
  });
});

describe('the settings of the provider', () => {
  it('are tested before they are kept, and the secret is sent only when it was typed', async () => {
    const sent: unknown[] = [];
    const rest = {
      issuer: 'https://login.example.com',
      clientId: 'shop',
      name: '公司账号',
      claim: 'sub',
      trustsFactor: false,
      signsOut: true,
      active: true,
    };
    const kept = { version: 2, ...rest };
    const { user } = await open('/outer-sign-in', {
      'GET /api/outer-provider': () => Response.json(kept),
      'POST /api/outer-provider/test': () =>
        problem(409, 'access.outer-unreachable', '连不上身份平台'),
      'PUT /api/outer-provider': async (request) => {
        sent.push([request.headers.get('If-Match'), await request.json()]);
        return Response.json({ ...kept, version: 3 });
      },
    });

    await user.click(await screen.findByRole('button', { name: /测\s*试/ }));
    expect(await screen.findByText('连不上身份平台')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /保\s*存/ }));

    expect(await screen.findByText('已保存')).toBeTruthy();
    expect(sent).toEqual([['2', rest]]);
  });
});
