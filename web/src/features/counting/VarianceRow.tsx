import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Variance } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { Amount } from '@/ui/primitives/Amount';
import styles from './Counting.module.css';
import { marksOf } from './marks';

interface Props {
  row: Variance;
  book: boolean;
  cost: boolean;
  chosen?: boolean;
  onFlip?: () => void;
  onReason?: (reason: string) => void;
}

/** One article: counted, in the books, different, by whom and why. */
export function VarianceRow({ row, book, cost, chosen, onFlip, onReason }: Props) {
  const { t } = useTranslation();
  const marks = marksOf(row);
  const place = row.elsewhere ? row.elsewhere : t('counting.otherStore');
  return (
    <tr>
      {onFlip && (
        <td>
          <Checkbox
            checked={chosen ?? false}
            onChange={onFlip}
            aria-label={t('counting.chooseOne', { code: row.code })}
          />
        </td>
      )}
      <td>{row.code}</td>
      <td>
        {[row.name, row.color, row.size].filter(Boolean).join(' ')}
        {row.track && (
          <span className={styles['track']}>
            {row.tracked === 'serial' ? t('counting.track.serial') : t('counting.track.lot')}{' '}
            {row.track}
            {row.expiry && ` · ${t('counting.expires', { date: row.expiry })}`}
          </span>
        )}
        {!row.expected && <small className={styles['quiet']}> {t('counting.unexpected')}</small>}
        {marks.map((mark) => (
          <small key={mark} className={styles['mark']} title={t(`counting.why.${mark}`, { place })}>
            {t(`counting.mark.${mark}`, { place })}
          </small>
        ))}
      </td>
      {book && (
        <td className={styles['figure']}>
          <Amount value={row.book} as="quantity" />
        </td>
      )}
      <td className={styles['figure']}>
        {row.counted == null ? (
          <span className={styles['quiet']}>{t('counting.notCounted')}</span>
        ) : (
          <Amount value={row.counted} as="quantity" />
        )}
      </td>
      {book && (
        <td className={styles['figure']}>
          <Amount value={row.difference} as="quantity" />
        </td>
      )}
      {cost && (
        <td className={styles['figure']}>
          <Amount value={row.value} />
        </td>
      )}
      <td className={styles['quiet']}>
        {[row.counters, row.cutOff ? shortInstant(row.cutOff) : ''].filter(Boolean).join(' · ')}
      </td>
      <td>{onReason ? <Reason row={row} onReason={onReason} /> : row.reason}</td>
    </tr>
  );
}

function Reason({ row, onReason }: { row: Variance; onReason: (reason: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(row.reason ?? '');
  const keep = () => {
    if (typed.trim() !== '' && typed.trim() !== row.reason) onReason(typed.trim());
  };
  return (
    <Input
      size="small"
      value={typed}
      maxLength={1000}
      aria-label={t('counting.reasonOf', { code: row.code })}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onPressEnter={keep}
    />
  );
}
