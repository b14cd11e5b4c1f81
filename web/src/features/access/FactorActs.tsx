import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { sessionQuery } from '@/api/queries';
import { CodeField } from './CodeField';
import styles from './Door.module.css';
import { DoorForm } from './DoorForm';
import { RecoveryCodes } from './RecoveryCodes';

/** New recovery codes, for whoever has used or lost those of before. */
export function RenewCodes({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const renew = useMutation({
    mutationFn: () =>
      call<{ recoveryCodes: string[] }>('POST', '/second-factor/codes', { body: { code } }),
    onError: () => setCode(''),
  });
  return (
    <Modal
      open
      footer={null}
      width={400}
      title={t('factor.renew')}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      {renew.data ? (
        <RecoveryCodes codes={renew.data.recoveryCodes} onNoted={onClose} />
      ) : (
        <DoorForm action={t('factor.renew')} complete={code.trim() !== ''} sending={renew}>
          <p className={styles['small']}>{t('factor.renewHint')}</p>
          <CodeField label={t('factor.code')} value={code} onChange={setCode} />
        </DoorForm>
      )}
    </Modal>
  );
}

/** Gives the second factor up, by a code of it. */
export function EndFactor({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const end = useMutation({
    mutationFn: () => call<undefined>('POST', '/second-factor/end', { body: { code } }),
    onSuccess: async () => {
      onDone();
      // A role may demand one: then the next screen sets another one up.
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
    onError: () => setCode(''),
  });
  return (
    <Modal open footer={null} width={400} title={t('factor.turnOff')} onCancel={onClose}>
      <DoorForm action={t('factor.turnOff')} complete={code.trim() !== ''} sending={end}>
        <p className={styles['small']}>{t('factor.turnOffHint')}</p>
        <CodeField label={t('factor.codeOrRecovery')} value={code} onChange={setCode} />
      </DoorForm>
    </Modal>
  );
}
