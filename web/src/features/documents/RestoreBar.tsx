import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problems';
import { kindRights, useMay } from '@/api/rights';
import type { Document, Kind } from '@/api/types';
import styles from './PostedView.module.css';
import { useRestate } from './restate';

/** Says that a draft was thrown away, and has it back for whoever may. */
export function RestoreBar({ kind, doc }: { kind: Kind; doc: Document }) {
  const { t } = useTranslation();
  const may = useMay();
  const { message } = App.useApp();
  const restore = useRestate('restore', () => void message.success(t('document.restored')));
  const fail = (error: unknown) =>
    void message.error(error instanceof Problem ? error.message : t('common.unreachable'));
  return (
    <p className={`${styles['reversed']} ${styles['discarded']}`} role="status">
      {t('document.isDiscarded')}{' '}
      {may(...kindRights(kind, 'discard')) && (
        <Button
          size="small"
          loading={restore.isPending}
          onClick={() => restore.mutate({ id: doc.id, version: doc.version }, { onError: fail })}
        >
          {t('document.restore')}
        </Button>
      )}
    </p>
  );
}
