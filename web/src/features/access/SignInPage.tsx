import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { sessionQuery } from '@/api/queries';
import type { Session } from '@/api/types';
import { Door } from './Door';
import styles from './Door.module.css';
import { DoorForm } from './DoorForm';
import { startPasswordKey } from './startPassword';

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
  return (
    <DoorForm
      action={t('access.signIn')}
      complete={login.trim() !== '' && password !== ''}
      sending={signIn}
    >
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
    </DoorForm>
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
