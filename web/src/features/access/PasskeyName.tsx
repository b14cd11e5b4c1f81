import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { ownPasskeysQuery } from '@/api/passkeyQueries';
import type { PasskeyLine } from '@/api/types';
import styles from './Door.module.css';
import { passkeyWords } from './passkeyWords';

/** What one calls a passkey. */
export function PasskeyName({ line, onClose }: { line: PasskeyLine; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState(line.name);
  const save = useMutation({
    mutationFn: () => call<undefined>('PUT', `/passkeys/${line.id}`, { body: { name } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ownPasskeysQuery.queryKey });
      onClose();
    },
  });
  return (
    <Modal
      open
      width={400}
      title={t('passkey.rename')}
      okText={t('masters.save')}
      cancelText={t('common.cancel')}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <Input
        aria-label={t('passkey.name')}
        autoFocus
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => save.mutate()}
      />
      <p className={styles['problem']} role="alert">
        {passkeyWords(save.error, t)}
      </p>
    </Modal>
  );
}
