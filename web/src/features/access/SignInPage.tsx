import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { sessionQuery } from '@/api/queries';
import type { Session } from '@/api/types';
import { Door } from './Door';
import styles from './Door.module.css';
import { DoorForm } from './DoorForm';
import { PasskeyDoor } from './PasskeyDoor';
import { SecondStep } from './SecondStep';
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
  const [over, setOver] = useState<string>();
  const enter = (session: Session) => {
    if (known !== undefined && session.user.login.toLowerCase() !== known.toLowerCase()) {
      // What is open belongs to somebody else.
      window.location.assign('/');
      return;
    }
    const asked = session.mustChoosePassword === true || session.mustEnrol === true;
    if (asked && password !== '') client.setQueryData(startPasswordKey, password);
    client.setQueryData(sessionQuery.queryKey, session);
    onDone?.();
  };
  const signIn = useMutation({
    mutationFn: () =>
      call<Session>('POST', '/session', { body: { login: login.trim(), password } }),
    onMutate: () => setOver(undefined),
    onSuccess: enter,
  });
  if (signIn.error instanceof Problem && signIn.error.code === 'access.second-factor-needed') {
    const back = (why?: string) => {
      setPassword('');
      setOver(why);
      signIn.reset();
    };
    return <SecondStep onDone={enter} onBack={back} />;
  }
  return (
    <>
      <DoorForm
        action={t('access.signIn')}
        complete={login.trim() !== '' && password !== ''}
        sending={signIn}
        wrong={over}
      >
        <label className={styles['field']}>
          <span>{t('access.login')}</span>
          <Input
            size="large"
            name="username"
            autoComplete="username webauthn"
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
            autoFocus={known !== undefined || over !== undefined}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
      </DoorForm>
      <PasskeyDoor onDone={enter} />
    </>
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
