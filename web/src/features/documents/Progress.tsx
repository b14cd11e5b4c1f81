import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '@/api/types';
import { divide, isZero, multiply, round, subtract } from '@/money/decimal';
import { formatQuantity } from '@/money/money';
import styles from './Progress.module.css';

/** How far an order has come, in words: what is still open, or that all is done. */
export function progressWords(row: DocumentRow, t: TFunction): string {
  const { openQuantity: open } = row;
  if (open == null) return '';
  return isZero(open) ? t('progress.done') : t('progress.open', { quantity: formatQuantity(open) });
}

/** The same with a bar, so that the eye finds what has hardly begun. */
export function Progress({ row }: { row: DocumentRow }) {
  const { t } = useTranslation();
  const { openQuantity: open, quantity: all } = row;
  if (open == null) return null;
  const share =
    all === undefined || isZero(all)
      ? '100'
      : round(multiply(divide(subtract(all, open), all, 4), '100'), 0);
  return (
    <span className={styles['progress']}>
      <span className={isZero(open) ? styles['done'] : undefined}>{progressWords(row, t)}</span>
      <span className={styles['track']} aria-hidden>
        <span style={{ width: `${share}%` }} />
      </span>
    </span>
  );
}
