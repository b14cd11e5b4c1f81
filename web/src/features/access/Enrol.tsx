import { useMutation } from '@tanstack/react-query';
import { Input, QRCode } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import type { FactorOffer } from '@/api/types';
import { useIsPhone } from '@/ui/useIsPhone';
import { CodeField } from './CodeField';
import styles from './Door.module.css';
import { DoorForm } from './DoorForm';
import { RecoveryCodes } from './RecoveryCodes';

interface Props {
  login: string;
  /** What was typed at the sign-in just now, so that nobody types it twice. */
  known?: string | undefined;
  onDone: () => void;
}

/** Sets a second factor up: who one is, what the phone must know, that it knows, and what to keep for the day it is lost. */
export function Enrol({ login, known, onDone }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState(known ?? '');
  const [code, setCode] = useState('');
  const begin = useMutation({
    mutationFn: () => call<FactorOffer>('POST', '/second-factor', { body: { password } }),
  });
  const confirm = useMutation({
    mutationFn: () =>
      call<{ recoveryCodes: string[] }>('POST', '/second-factor/confirm', { body: { code } }),
    onError: () => setCode(''),
  });
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onNoted={onDone} />;
  if (begin.data)
    return (
      <DoorForm action={t('factor.turnOn')} complete={code.trim() !== ''} sending={confirm}>
        <Offer offer={begin.data} />
        <CodeField label={t('factor.code')} value={code} onChange={setCode} />
      </DoorForm>
    );
  return (
    <DoorForm action={t('factor.begin')} complete={password !== ''} sending={begin}>
      <p className={styles['small']}>{t('factor.appHint')}</p>
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      <label className={styles['field']}>
        <span>{t('access.password')}</span>
        <Input.Password
          size="large"
          name="password"
          aria-label={t('access.password')}
          autoComplete="current-password"
          autoFocus={known === undefined}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
    </DoorForm>
  );
}

/** Black on white whatever the theme: cameras want it so. */
function Offer({ offer }: { offer: FactorOffer }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  return (
    <>
      <p className={styles['small']}>{t('factor.scanHint')}</p>
      <div className={styles['qr']} role="img" aria-label={t('factor.qr')}>
        <QRCode
          type="svg"
          errorLevel="L"
          value={offer.uri}
          size={196}
          marginSize={2}
          color="black"
          bgColor="white"
          bordered={false}
        />
      </div>
      {phone && (
        <a className={styles['small']} href={offer.uri}>
          {t('factor.openHere')}
        </a>
      )}
      <label className={styles['field']}>
        <span>{t('factor.secret')}</span>
        <Input
          readOnly
          className={styles['code'] ?? ''}
          aria-label={t('factor.secret')}
          value={offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}
          onFocus={(event) => event.target.select()}
        />
      </label>
    </>
  );
}
