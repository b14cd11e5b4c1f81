import { Button, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LABELS, type LabelCode, type LabelItem, printLabels } from '@/api/printing';
import type { Id } from '@/api/types';
import { usePreference } from '../preferences';
import styles from './Labels.module.css';
import { usePrinting } from './usePrinting';

/** An article, what it is called here, and how many of its labels are proposed. */
export interface Labelled extends LabelItem {
  name: string;
}

interface Props {
  items: readonly Labelled[];
  /** Whose prices stand on them. */
  store: Id | null;
  onClose: () => void;
}

const MOST = 1000;

/** How many labels of each article, on which paper. */
export function LabelsDialog({ items, store, onClose }: Props) {
  const { t } = useTranslation();
  const [paper, keep] = usePreference<LabelCode>('paper.labels', '40x30');
  const [copies, setCopies] = useState(() => items.map((item) => item.copies));
  const [each, setEach] = useState(1);
  const { busy, print } = usePrinting();
  const count = copies.reduce((all, one) => all + one, 0);
  const run = async () => {
    const wanted = items
      .map(({ sku }, i) => ({ sku, copies: copies[i] ?? 0 }))
      .filter((item) => item.copies > 0);
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
        <div className={styles['same']}>
          <InputNumber
            aria-label={t('print.perLine')}
            min={0}
            max={MOST}
            precision={0}
            value={each}
            onChange={(value) => setEach(value ?? 1)}
          />
          <Button onClick={() => setCopies(items.map(() => each))}>{t('print.same')}</Button>
          <Button onClick={() => setCopies(items.map((item) => item.copies))}>
            {t('print.asCounted')}
          </Button>
        </div>
        <ul className={styles['items']}>
          {items.map(({ name }, i) => (
            <li key={i} className={styles['item']}>
              <span>{name}</span>
              <InputNumber
                aria-label={name}
                min={0}
                max={MOST}
                precision={0}
                value={copies[i] ?? 0}
                onChange={(value) => setCopies(copies.with(i, value ?? 0))}
              />
            </li>
          ))}
        </ul>
        <p>{t('print.labelCount', { count })}</p>
      </div>
    </Modal>
  );
}
