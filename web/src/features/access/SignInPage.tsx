import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { sessionQuery } from '@/api/queries';
import type { Session } from '@/api/types';
import { Loading } from '@/ui/primitives/States';
import { Door } from './Door';
import styles from './Door.module.css';
import { DoorForm } from './DoorForm';
import { OuterElsewhere, OuterEntry } from './OuterEntry';
import { pageBefore, takeBack } from './outerTrip';
import { SignedOutThere } from './SignedOutThere';
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
  const come = useMutation({
    mutationFn: () => call<Session>('POST', '/session/outer/enter'),
    onSuccess: (session) => {
      const before = pageBefore();
      enter(session);
      if (before !== undefined) window.location.replace(before);
    },
  });
  const { mutate: comeIn } = come;
  useEffect(() => {
    if (known === undefined && takeBack()) comeIn();
  }, [known, comeIn]);
  if (come.isPending) return <Loading rows={2} />;
  if ([signIn.error, come.error].some(isHalf)) {
    const back = (why?: string) => {
      setPassword('');
      setOver(why);
      signIn.reset();
      come.reset();
    };
    return <SecondStep onDone={enter} onBack={back} />;
  }
  const notIn = come.error instanceof Problem ? come.error.message : undefined;
  const form = (
    <DoorForm
      action={t('access.signIn')}
      complete={login.trim() !== '' && password !== ''}
      sending={signIn}
      wrong={over ?? (signIn.error ? undefined : notIn)}
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
  );
  return (
    <>
      {known === undefined && <SignedOutThere />}
      {form}
      <PasskeyDoor onDone={enter} />
      {known === undefined ? (
        <OuterEntry />
      ) : (
        onDone && <OuterElsewhere login={known} onDone={onDone} />
      )}
    </>
  );
}

/** Who it is has been shown; the code has yet to come. */
function isHalf(error: Error | null): boolean {
  return error instanceof Problem && error.code === 'access.second-factor-needed';
}

export function SignInPage() {
  const { t } = useTranslation();
  return (
    <Door title={t('access.signInTitle')} hint={t('access.signInHint')}>
      <SignInForm />
    </Door>
  );
}
