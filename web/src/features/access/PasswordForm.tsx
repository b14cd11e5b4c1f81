import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { sessionQuery } from '@/api/queries';
import styles from './Door.module.css';
import { DoorForm } from './DoorForm';

interface Props {
  login: string;
  /** What was typed at the sign-in just now, so that nobody types it twice. */
  old?: string;
  onDone?: () => void;
}

/** One's own password, chosen by whoever knows the old one. */
export function PasswordForm({ login, old, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [now, setNow] = useState(old ?? '');
  const [wanted, setWanted] = useState('');
  const [again, setAgain] = useState('');
  const change = useMutation({
    mutationFn: () =>
      call<undefined>('PUT', '/session/password', { body: { old: now, password: wanted } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      onDone?.();
    },
  });
  const differ = again !== '' && !wanted.startsWith(again);
  const complete = now !== '' && wanted !== '' && wanted === again;
  return (
    <DoorForm
      action={t('access.setPassword')}
      complete={complete}
      sending={change}
      wrong={differ ? t('access.passwordsDiffer') : undefined}
    >
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      {old === undefined && (
        <Secret
          name="password"
          label={t('access.oldPassword')}
          value={now}
          onChange={setNow}
          first
        />
      )}
      <Secret
        name="new-password"
        label={t('access.newPassword')}
        value={wanted}
        onChange={setWanted}
        first={old !== undefined}
      />
      <span className={styles['small']}>{t('access.passwordHint')}</span>
      <Secret
        name="new-password-again"
        label={t('access.newPasswordAgain')}
        value={again}
        onChange={setAgain}
      />
    </DoorForm>
  );
}

interface SecretProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  first?: boolean;
}

function Secret({ name, label, value, onChange, first = false }: SecretProps) {
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <Input.Password
        size="large"
        name={name}
        aria-label={label}
        autoComplete={name === 'password' ? 'current-password' : 'new-password'}
        autoFocus={first}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
