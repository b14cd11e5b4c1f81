import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { ownSessionsQuery } from '@/api/queries';
import type { SessionLine } from '@/api/types';
import styles from './Door.module.css';

/** What one calls a device: the log says it too. */
export function DeviceName({ line, onClose }: { line: SessionLine; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState(line.name ?? '');
  const save = useMutation({
    mutationFn: () => call<undefined>('PUT', `/sessions/${line.id}`, { body: { name } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
      onClose();
    },
  });
  const refused = save.error instanceof Problem ? save.error.message : t('common.unreachable');
  return (
    <Modal
      open
      width={400}
      title={t('access.deviceName')}
      okText={t('masters.save')}
      cancelText={t('common.cancel')}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <Input
        aria-label={t('access.deviceName')}
        autoFocus
        maxLength={40}
        placeholder={t('access.deviceNameHint')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => save.mutate()}
      />
      <p className={styles['problem']} role="alert">
        {save.error && refused}
      </p>
    </Modal>
  );
}
