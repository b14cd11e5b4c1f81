import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PasskeyLine } from '@/api/types';
import { toBytes, toText } from '@/api/webauthn';
import { openClient } from '@/testing/client';
import { thisBrowser } from './thisBrowser';

afterEach(() => vi.unstubAllGlobals());

const LINE: PasskeyLine = {
  id: '019a0000-0000-7000-8000-00000000aaaa',
  name: '柜台平板',
  address: 'localhost',
  synced: true,
  madeAt: '2026-11-01T02:00:00Z',
  madeOn: 'Chrome · Windows',
  usedAt: null,
  copiedAt: '2026-11-20T02:00:00Z',
};

const ASKED = { challenge: 'AQID', rpId: 'localhost', known: [], timeoutMs: 300000 };
const MAKE = {
  ...ASKED,
  rpName: '同频',
  user: { id: 'BAUG', name: 'boss', displayName: '老板' },
  algorithms: [-7, -8, -257],
};

interface Container {
  create?: (options: CredentialCreationOptions) => Promise<unknown>;
  get?: (options: CredentialRequestOptions) => Promise<unknown>;
}

/** A browser that knows passkeys, and a device that does as the test says. */
function device(container: Container) {
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('PublicKeyCredential', function PublicKeyCredential() {});
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: container });
}

const shown = {
  id: 'CgsM',
  response: {
    clientDataJSON: new Uint8Array([1]).buffer,
    authenticatorData: new Uint8Array([2]).buffer,
    signature: new Uint8Array([255, 254]).buffer,
    userHandle: new Uint8Array([4, 5, 6]).buffer,
  },
};

/** A node that keeps passkeys. */
function openPage(path: string, items: PasskeyLine[], signedIn = true) {
  const sent: { method: string; path: string; body: unknown }[] = [];
  const opened = openClient(path, (mock) => {
    mock.signedIn = signedIn;
    const handle = mock.handle;
    mock.handle = async (request) => {
      const { pathname } = new URL(request.url);
      if (!pathname.includes('/passkey')) return handle(request);
      if (request.method === 'GET') return Response.json({ address: 'localhost', most: 20, items });
      const body = request.method === 'DELETE' ? null : ((await request.json()) as unknown);
      const { search } = new URL(request.url);
      sent.push({ method: request.method, path: pathname + search, body });
      if (pathname === '/api/session/passkey/challenge') return Response.json(ASKED);
      if (pathname === '/api/passkeys/challenge') return Response.json(MAKE);
      if (pathname === '/api/session/passkey') {
        mock.signedIn = true;
        return handle(new Request('http://localhost/api/session'));
      }
      return pathname === '/api/passkeys'
        ? Response.json({ id: LINE.id })
        : new Response(null, { status: 204 });
    };
  });
  return { opened, sent };
}

describe('passkeys', () => {
  it('are listed with what is known of them, and removed after a question', async () => {
    device({});
    const { opened, sent } = openPage('/account', [LINE]);
    const { user } = await opened;

    expect(await screen.findByText('柜台平板')).toBeTruthy();
    expect(screen.getByText('会同步')).toBeTruthy();
    expect(screen.getByText(/可能被复制了/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /移\s*除/ }));
    expect(await screen.findAllByText('移除通行密钥“柜台平板”？')).not.toHaveLength(0);
    expect(sent).toEqual([]);
    const buttons = screen.getAllByRole('button', { name: /移\s*除/ });
    await user.click(buttons[buttons.length - 1] as HTMLElement);

    await waitFor(() =>
      expect(sent).toEqual([{ method: 'DELETE', path: `/api/passkeys/${LINE.id}`, body: null }]),
    );
  });

  it('leave what they have opened open only if one says so', async () => {
    device({});
    const { opened, sent } = openPage('/account', [LINE]);
    const { user } = await opened;

    await user.click(await screen.findByRole('button', { name: /移\s*除/ }));
    await user.click(await screen.findByRole('checkbox', { name: '同时退出用它登录的设备' }));
    const buttons = screen.getAllByRole('button', { name: /移\s*除/ });
    await user.click(buttons[buttons.length - 1] as HTMLElement);

    await waitFor(() =>
      expect(sent.map(({ path }) => path)).toEqual([`/api/passkeys/${LINE.id}?keepSessions=true`]),
    );
  });

  it('are made by the device as the node has asked', async () => {
    const asked: CredentialCreationOptions[] = [];
    device({
      create: (options) => {
        asked.push(options);
        return Promise.resolve({
          response: {
            clientDataJSON: new Uint8Array([1]).buffer,
            attestationObject: new Uint8Array([2, 3]).buffer,
            getTransports: () => ['internal'],
          },
        });
      },
    });
    const { opened, sent } = openPage('/account', []);
    const { user } = await opened;

    await user.click(await screen.findByRole('button', { name: '添加通行密钥' }));
    const name = await screen.findByLabelText('名称');
    await user.clear(name);
    await user.type(name, '我的手机');
    await user.click(screen.getByRole('button', { name: /继\s*续/ }));

    expect(await screen.findByText('已添加，下次登录不用输密码')).toBeTruthy();
    expect(asked[0]?.publicKey?.authenticatorSelection).toEqual({
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    });
    expect(asked[0]?.publicKey?.attestation).toBe('none');
    expect(sent[1]).toEqual({
      method: 'POST',
      path: '/api/passkeys',
      body: {
        name: '我的手机',
        clientDataJSON: 'AQ',
        attestationObject: 'AgM',
        transports: ['internal'],
      },
    });
  });

  it('say in words that one has turned away or has it already', async () => {
    let refusal = 'NotAllowedError';
    device({ create: () => Promise.reject(new DOMException('no', refusal)) });
    const { opened } = openPage('/account', []);
    const { user } = await opened;

    await user.click(await screen.findByRole('button', { name: '添加通行密钥' }));
    await user.type(await screen.findByLabelText('名称'), '手机');
    await user.click(screen.getByRole('button', { name: /继\s*续/ }));
    expect(await screen.findByText(/没有完成/)).toBeTruthy();
    refusal = 'InvalidStateError';
    await user.click(screen.getByRole('button', { name: /继\s*续/ }));
    expect(await screen.findByText('这个设备已经添加过了。')).toBeTruthy();
  });

  it('are not offered on a page that is not encrypted, and it says why', async () => {
    vi.stubGlobal('isSecureContext', false);
    await openPage('/account', []).opened;

    expect(await screen.findByText(/没有加密/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '添加通行密钥' })).toBeNull();
  });

  it('let one in without typing anything', async () => {
    const asked: CredentialRequestOptions[] = [];
    device({
      get: (options) => {
        asked.push(options);
        return Promise.resolve(shown);
      },
    });
    const { opened, sent } = openPage('/', [], false);
    const { user } = await opened;

    await user.click(await screen.findByRole('button', { name: '用通行密钥登录' }));

    await waitFor(() =>
      expect(screen.queryByRole('button', { name: '用通行密钥登录' })).toBeNull(),
    );
    expect(asked[0]?.publicKey?.userVerification).toBe('required');
    expect(asked[0]?.mediation).toBeUndefined();
    expect(sent[1]?.body).toEqual({
      id: 'CgsM',
      clientDataJSON: 'AQ',
      authenticatorData: 'Ag',
      signature: '__4',
      userHandle: 'BAUG',
    });
  });

  it('are offered where the login is typed, and make way for the button', async () => {
    const asked: CredentialRequestOptions[] = [];
    device({
      get: (options) => {
        asked.push(options);
        if (options.mediation !== 'conditional') return Promise.resolve(shown);
        return new Promise((_, reject) => {
          options.signal?.addEventListener('abort', () =>
            reject(new DOMException('over', 'AbortError')),
          );
        });
      },
    });
    Object.assign(PublicKeyCredential, {
      isConditionalMediationAvailable: () => Promise.resolve(true),
    });
    const { user } = await openPage('/', [], false).opened;
    await waitFor(() => expect(asked.map(({ mediation }) => mediation)).toEqual(['conditional']));
    expect(screen.getByLabelText('登录名').getAttribute('autocomplete')).toBe('username webauthn');

    await user.click(screen.getByRole('button', { name: '用通行密钥登录' }));

    await waitFor(() =>
      expect(screen.queryByRole('button', { name: '用通行密钥登录' })).toBeNull(),
    );
    expect(asked[0]?.signal?.aborted).toBe(true);
    expect(asked[1]?.mediation).toBeUndefined();
  });

  it('write bytes as base64url and read them back', () => {
    const bytes = new Uint8Array([251, 255, 190, 0, 1]);
    expect(toText(bytes.buffer)).toBe('-_--AAE');
    expect([...toBytes('-_--AAE')]).toEqual([...bytes]);
    expect(toText(null)).toBe('');
  });

  it('are called by the browser until they have a name', () => {
    expect(thisBrowser('Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537 Edg/140.0')).toBe(
      'Edge · Windows',
    );
    expect(thisBrowser('something else')).toBe('');
  });
});
