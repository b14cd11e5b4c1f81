import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StepUpSetting } from '@/api/types';
import { openClient } from '@/testing/client';

afterEach(() => vi.unstubAllGlobals());

const NOW: StepUpSetting = {
  version: 3,
  level: 'administration',
  levels: ['off', 'administration', 'documents'],
};

/** A node that asks for a proof before it changes the setting. */
function openPage(kinds: string) {
  const puts: { key: string | null; body: unknown }[] = [];
  const proofs: unknown[] = [];
  let proved = false;
  const opened = openClient('/step-up', (mock) => {
    const handle = mock.handle;
    mock.handle = async (request) => {
      const path = new URL(request.url).pathname;
      if (path === '/api/session/proof') {
        const body = (await request.json()) as { password?: string; code?: string };
        proofs.push(body);
        proved = body.password === 'right' || body.code === '123456';
        return proved
          ? new Response(null, { status: 204 })
          : Response.json(
              { status: 403, code: 'access.bad-credentials', title: '密码不对。', facts: {} },
              { status: 403 },
            );
      }
      if (path !== '/api/step-up' || request.method === 'GET') {
        return path === '/api/step-up' ? Response.json(NOW) : handle(request);
      }
      puts.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
      return proved
        ? Response.json({ ...NOW, version: 4, level: 'documents' })
        : Response.json(
            {
              status: 403,
              code: 'access.step-up-needed',
              title: '请再验证一次是您本人。',
              facts: { proof: kinds },
            },
            { status: 403 },
          );
    };
  });
  return { opened, puts, proofs };
}

async function chooseDocuments(opened: ReturnType<typeof openClient>) {
  const { user } = await opened;
  await user.click(await screen.findByRole('radio', { name: /要紧的单据/ }));
  await user.click(screen.getByRole('button', { name: /保\s*存/ }));
  return user;
}

describe('an act that asks who one is', () => {
  it('goes on by itself with the same key when the password was right', async () => {
    const { opened, puts, proofs } = openPage('password');
    const user = await chooseDocuments(opened);

    const field = await screen.findByLabelText('密码');
    await user.type(field, 'wrong{Enter}');
    expect(await screen.findByText('密码不对。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '改用验证码' })).toBeNull();
    await user.type(field, 'right{Enter}');

    expect(await screen.findByText('已保存')).toBeTruthy();
    expect(proofs).toEqual([{ password: 'wrong' }, { password: 'right' }]);
    const wanted = { level: 'documents', above: null };
    expect(puts.map(({ body }) => body)).toEqual([wanted, wanted]);
    expect(new Set(puts.map(({ key }) => key)).size).toBe(1);
    await waitFor(() => expect(screen.queryByLabelText('密码')).toBeNull());
  });

  it('asks for a code first where there is a second factor, and takes the password instead', async () => {
    const { opened, proofs } = openPage('code password');
    const user = await chooseDocuments(opened);

    expect(await screen.findByLabelText('验证码或恢复码')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '改用密码' }));
    await user.type(await screen.findByLabelText('密码'), 'right{Enter}');

    expect(await screen.findByText('已保存')).toBeTruthy();
    expect(proofs).toEqual([{ password: 'right' }]);
  });

  it('leaves small write-offs alone where the company says what is small', async () => {
    const { opened, puts } = openPage('password');
    const { user } = await opened;
    await user.click(await screen.findByText('管理类操作和要紧的单据'));
    await user.type(screen.getByLabelText('报损成本达到'), '200');
    await user.click(screen.getByRole('button', { name: /保\s*存/ }));

    await screen.findByLabelText('密码');
    expect(puts.map(({ body }) => body)).toEqual([{ level: 'documents', above: '200' }]);
  });

  it('is not done when one turns away, and what was chosen stays', async () => {
    const { opened, puts } = openPage('password');
    const user = await chooseDocuments(opened);

    await screen.findByLabelText('密码');
    await user.keyboard('{Escape}');

    expect(await screen.findByText('请再验证一次是您本人。')).toBeTruthy();
    expect(puts).toHaveLength(1);
    expect(screen.getByRole('radio', { name: /要紧的单据/ })).toHaveProperty('checked', true);
  });
});
