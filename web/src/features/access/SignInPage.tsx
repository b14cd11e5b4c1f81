import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { sessionQuery } from '@/api/queries';
import type { Session } from '@/api/types';
import { Door } from './Door';
import styles from './Door.module.css';
import { startPasswordKey } from './startPassword';

/** Why nobody came in, in words. */
function useWords(error: Error | null): string | undefined {
  const { t } = useTranslation();
  if (error === null) return undefined;
  return error instanceof Problem ? error.message : t('common.unreachable');
}

interface FormProps {
  /** The login is known when a session has only run out. */
  login?: string;
  onDone?: () => void;
}

export function SignInForm({ login: known, onDone }: FormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [login, setLogin] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () =>
      call<Session>('POST', '/session', { body: { login: login.trim(), password } }),
    onSuccess: (session) => {
      if (session.mustChoosePassword === true) client.setQueryData(startPasswordKey, password);
      client.setQueryData(sessionQuery.queryKey, session);
      onDone?.();
    },
  });
  const words = useWords(signIn.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (login.trim() !== '' && password !== '') signIn.mutate();
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <label className={styles['field']}>
        <span>{t('access.login')}</span>
        <Input
          size="large"
          name="username"
          autoComplete="username"
          autoFocus={known === undefined}
          disabled={known !== undefined}
          value={login}
          onChange={(event) => setLogin(event.target.value)}
        />
      </label>
      <label className={styles['field']}>
        <span>{t('access.password')}</span>
        <Input.Password
          size="large"
          name="password"
          aria-label={t('access.password')}
          autoComplete="current-password"
          autoFocus={known !== undefined}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <p className={styles['problem']} role="alert">
        {words}
      </p>
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        block
        loading={signIn.isPending}
        disabled={login.trim() === '' || password === ''}
      >
        {t('access.signIn')}
      </Button>
    </form>
  );
}

export function SignInPage() {
  const { t } = useTranslation();
  return (
    <Door title={t('access.signInTitle')} hint={t('access.signInHint')}>
      <SignInForm />
    </Door>
  );
}
