import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { sessionQuery } from '@/api/queries';
import { obstacle, proveByPasskey } from '@/api/webauthn';
import { CodeField } from './CodeField';
import styles from './Door.module.css';
import { DoorForm } from './DoorForm';
import { passkeyWords } from './passkeyWords';

interface Props {
  /** What is taken as a proof, as the server said. */
  kinds: readonly string[];
  onEnd: (proved: boolean) => void;
}

/** Also above a question whose answer was what needs the proof. */
const ABOVE_ALL = 2000;

/** Somebody else may sit at an open screen: what matters most is asked for once more. What was entered stays. */
export function StepUp({ kinds, onEnd }: Props) {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const [byCode, setByCode] = useState(kinds.includes('code'));
  const [value, setValue] = useState('');
  const prove = useMutation({
    mutationFn: () =>
      call<undefined>('POST', '/session/proof', {
        body: byCode ? { code: value } : { password: value },
      }),
    onSuccess: () => onEnd(true),
    onError: () => setValue(''),
  });
  const other = () => {
    setByCode(!byCode);
    setValue('');
    prove.reset();
  };
  return (
    <Modal
      open
      footer={null}
      width={380}
      zIndex={ABOVE_ALL}
      title={t('stepUp.title')}
      onCancel={() => onEnd(false)}
    >
      {kinds.includes('passkey') && obstacle() === undefined && (
        <ByPasskey onDone={() => onEnd(true)} />
      )}
      <DoorForm action={t('stepUp.go')} complete={value.trim() !== ''} sending={prove}>
        <p className={styles['small']}>{t('stepUp.hint')}</p>
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={session?.user.login ?? ''}
          readOnly
          hidden
        />
        {byCode ? (
          <CodeField label={t('factor.codeOrRecovery')} value={value} onChange={setValue} />
        ) : (
          <label className={styles['field']}>
            <span>{t('access.password')}</span>
            <Input.Password
              size="large"
              name="password"
              aria-label={t('access.password')}
              autoComplete="current-password"
              autoFocus
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          </label>
        )}
      </DoorForm>
      {kinds.includes('code') && (
        <Button type="link" block onClick={other}>
          {t(byCode ? 'stepUp.byPassword' : 'stepUp.byCode')}
        </Button>
      )}
    </Modal>
  );
}

/** The device shows who one is; nothing is typed. */
function ByPasskey({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const show = useMutation({ mutationFn: proveByPasskey, onSuccess: onDone });
  return (
    <div className={styles['form']}>
      <Button
        type="primary"
        size="large"
        block
        loading={show.isPending}
        onClick={() => show.mutate()}
      >
        {t('passkey.prove')}
      </Button>
      <p className={styles['problem']} role="status">
        {passkeyWords(show.error, t)}
      </p>
    </div>
  );
}
