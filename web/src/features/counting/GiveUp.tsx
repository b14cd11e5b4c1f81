import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '@/api/types';
import styles from './Counting.module.css';
import { useCountAct } from './useCountAct';

/** Gives a count up for good, and says why. */
export function GiveUp({ id }: { id: Id }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { act, doing } = useCountAct(id);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('counting.cancel')}</Button>
      <Modal
        open={open}
        title={t('counting.cancelAsk')}
        okText={t('counting.cancel')}
        okButtonProps={{ disabled: reason.trim() === '', danger: true }}
        confirmLoading={doing}
        onOk={() => act({ verb: 'cancel', body: { reason } }, { onSuccess: () => setOpen(false) })}
        onCancel={() => setOpen(false)}
      >
        <label className={styles['form']}>
          {t('counting.reason')}
          <Input.TextArea
            value={reason}
            maxLength={1000}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
      </Modal>
    </>
  );
}
