import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import styles from './Door.module.css';

interface Props {
  title: string;
  label: string;
  placeholder?: string;
  kept: string;
  /** Where the node keeps it. */
  path: string;
  /** The list that shows it. */
  shownIn: QueryKey;
  onClose: () => void;
}

/** What one calls something of one's own, a device or a passkey: the log says it too. */
export function OwnName({ title, label, placeholder, kept, path, shownIn, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState(kept);
  const save = useMutation({
    mutationFn: () => call<undefined>('PUT', path, { body: { name } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: shownIn });
      onClose();
    },
  });
  const refused = save.error instanceof Problem ? save.error.message : t('common.unreachable');
  return (
    <Modal
      open
      width={400}
      title={title}
      okText={t('masters.save')}
      cancelText={t('common.cancel')}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <Input
        aria-label={label}
        autoFocus
        maxLength={40}
        {...(placeholder === undefined ? {} : { placeholder })}
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
