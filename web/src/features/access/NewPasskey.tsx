import { useMutation } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPasskey } from '@/api/webauthn';
import styles from './Door.module.css';
import { passkeyWords } from './passkeyWords';
import { thisBrowser } from './thisBrowser';

interface Props {
  onDone: () => void;
  onClose: () => void;
}

/** Names a passkey and has this device, or one beside it, make it. */
export function NewPasskey({ onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(thisBrowser());
  const add = useMutation({ mutationFn: () => addPasskey(name.trim()), onSuccess: onDone });
  const go = () => {
    if (name.trim() !== '' && !add.isPending) add.mutate();
  };
  return (
    <Modal
      open
      width={400}
      title={t('passkey.add')}
      okText={t('passkey.go')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: name.trim() === '' }}
      confirmLoading={add.isPending}
      onOk={go}
      onCancel={onClose}
    >
      <p className={styles['small']}>{t('passkey.addHint')}</p>
      <label className={styles['field']}>
        <span>{t('passkey.name')}</span>
        <Input
          aria-label={t('passkey.name')}
          autoFocus
          maxLength={40}
          placeholder={t('access.deviceNameHint')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={go}
        />
      </label>
      <p className={styles['problem']} role="alert">
        {passkeyWords(add.error, t)}
      </p>
    </Modal>
  );
}
