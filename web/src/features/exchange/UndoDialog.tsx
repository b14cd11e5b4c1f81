import { useMutation, useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { undoQuery } from '@/api/queries';
import type { ImportRun } from '@/api/types';
import { Failure, Loading } from '@/ui/primitives/States';
import styles from './Import.module.css';

/** Says what undoing would do, or what has to be done before it; then does it. */
export function UndoDialog({
  run,
  onClose,
  onBegun,
}: {
  run: ImportRun;
  onClose: () => void;
  onBegun: () => void;
}) {
  const { t } = useTranslation();
  const outlook = useQuery(undoQuery(run.id));
  const undo = useMutation({
    mutationFn: () => call<unknown>('POST', `/imports/${run.id}/undo`, { body: {} }),
    onSuccess: onBegun,
    onError: () => void outlook.refetch(),
  });
  const blocked = (outlook.data?.blockers.length ?? 0) > 0;
  return (
    <Modal
      open
      title={t('imports.undoTitle', { source: run.source })}
      okText={t('imports.undo')}
      okButtonProps={{ danger: true, disabled: outlook.data === undefined || blocked }}
      confirmLoading={undo.isPending}
      cancelText={t('common.cancel')}
      onOk={() => undo.mutate()}
      onCancel={onClose}
    >
      {outlook.error && <Failure error={outlook.error} onRetry={() => void outlook.refetch()} />}
      {undo.error && !blocked && <Failure error={undo.error} />}
      {outlook.isPending && <Loading rows={2} />}
      {outlook.data && !blocked && (
        <div className={styles['outlook']}>
          <p>
            {outlook.data.documents > 0
              ? t('imports.undoDocuments', { count: outlook.data.documents })
              : t('imports.undoNothing')}
          </p>
          {outlook.data.records > 0 && (
            <p>{t('imports.undoRecords', { count: outlook.data.records })}</p>
          )}
        </div>
      )}
      {outlook.data && blocked && (
        <div className={styles['outlook']}>
          <p>{t('imports.undoBlocked')}</p>
          <ul>
            {outlook.data.blockers.map((one, index) => (
              <li key={index}>{one.title}</li>
            ))}
          </ul>
        </div>
      )}
    </Modal>
  );
}
