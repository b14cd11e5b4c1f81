import { InputNumber, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LABELS, type LabelCode, type LabelItem, printLabels } from '@/api/printing';
import type { Id } from '@/api/types';
import { usePreference } from '../preferences';
import styles from './Labels.module.css';
import { usePrinting } from './usePrinting';

interface Props {
  items: readonly LabelItem[];
  /** Whose prices stand on them. */
  store: Id | null;
  onClose: () => void;
}

/** Labels of articles: as many as there are, or the same number of each. */
export function LabelsDialog({ items, store, onClose }: Props) {
  const { t } = useTranslation();
  const [paper, keep] = usePreference<LabelCode>('paper.labels', '40x30');
  const [same, setSame] = useState(false);
  const [each, setEach] = useState(1);
  const { busy, print } = usePrinting();
  const wanted = items
    .map(({ sku, copies }) => ({ sku, copies: same ? each : copies }))
    .filter(({ copies }) => copies > 0);
  const count = wanted.reduce((all, { copies }) => all + copies, 0);
  const run = async () => {
    if (await print(() => printLabels(wanted, paper, store))) onClose();
  };
  return (
    <Modal
      open
      title={t('print.labels')}
      okText={t('print.print')}
      okButtonProps={{ disabled: count === 0, loading: busy }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <div className={styles['form']}>
        <Select
          aria-label={t('print.labelPaper')}
          value={paper}
          options={LABELS.map((code) => ({ value: code, label: t(`print.paper.${code}`) }))}
          onChange={keep}
        />
        <Segmented
          aria-label={t('print.perLine')}
          value={same ? 'same' : 'counted'}
          options={[
            { value: 'counted', label: t('print.asCounted') },
            { value: 'same', label: t('print.same') },
          ]}
          onChange={(chosen) => setSame(chosen === 'same')}
        />
        {same && (
          <InputNumber
            aria-label={t('print.perLine')}
            min={1}
            max={1000}
            precision={0}
            value={each}
            onChange={(value) => setEach(value ?? 1)}
          />
        )}
        <p>{t('print.labelCount', { count })}</p>
      </div>
    </Modal>
  );
}
