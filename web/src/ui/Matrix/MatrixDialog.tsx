import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { matrixQuery } from '@/api/skuQueries';
import type { Document, Id, Kind } from '@/api/types';
import { Failure, Loading } from '../primitives/States';
import type { Act } from '../sheet/edit';
import { MatrixEntry } from './MatrixEntry';

interface Props {
  kind: Kind;
  doc: Document;
  /** Any article of the style. */
  sku: Id;
  act: (act: Act) => void;
  /** A code that was scanned and belongs to another style. */
  onScan: (code: string) => void;
  onClose: () => void;
}

/** A style by colour and size (色码矩阵), over the lines that it fills. */
export function MatrixDialog({ kind, doc, sku, act, onScan, onClose }: Props) {
  const { t } = useTranslation();
  const matrix = useQuery(matrixQuery(sku, doc.warehouse, doc.store));
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      width="min(1200px, 96vw)"
      style={{ top: 40 }}
      transitionName=""
      maskTransitionName=""
      title={matrix.data ? `${matrix.data.code} ${matrix.data.name}` : t('lines.matrix')}
    >
      {matrix.error && <Failure error={matrix.error} onRetry={() => void matrix.refetch()} />}
      {matrix.isPending && <Loading />}
      {matrix.data && (
        <MatrixEntry
          kind={kind}
          doc={doc}
          matrix={matrix.data}
          sku={sku}
          act={act}
          onScan={onScan}
          onClose={onClose}
        />
      )}
      {!matrix.data && <Button onClick={onClose}>{t('common.cancel')}</Button>}
    </Modal>
  );
}
