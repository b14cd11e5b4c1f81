import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Allocation, OpenItem } from '@/api/types';
import type { Decimal } from '@/money/decimal';
import { shortDate } from '../dates';
import { Amount } from '../primitives/Amount';
import { DecimalInput } from '../primitives/DecimalInput';
import { amountOf } from './allocate';
import styles from './Allocations.module.css';

interface Props {
  items: readonly OpenItem[];
  allocations: readonly Allocation[];
  onSettle: (item: OpenItem, amount: Decimal | undefined) => void;
}

/** The open slips, what is due first on top: Enter takes one whole and goes on, Space takes it or leaves it, digits take a part. */
export function AllocationTable({ items, allocations, onSettle }: Props) {
  const { t } = useTranslation();
  const keys = (item: OpenItem) => (event: KeyboardEvent<HTMLInputElement>) => {
    const taken = amountOf(allocations, item) !== undefined;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (!taken) onSettle(item, item.open);
      step(event.currentTarget, 1);
    } else if (event.key === ' ') {
      event.preventDefault();
      onSettle(item, taken ? undefined : item.open);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      step(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('document.number')}</th>
            <th className={styles['wide']}>{t('document.date')}</th>
            <th>{t('ledger.due')}</th>
            <th className={styles['wide']}>{t('ledger.overdue')}</th>
            <th className={`${styles['figure'] ?? ''} ${styles['wide'] ?? ''}`}>
              {t('allocation.amount')}
            </th>
            <th className={styles['figure']}>{t('allocation.open')}</th>
            <th className={styles['figure']}>{t('allocation.now')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr
              key={item.item}
              className={amountOf(allocations, item) === undefined ? '' : styles['taken']}
            >
              <td>{item.number}</td>
              <td className={styles['wide']}>{shortDate(item.businessDate)}</td>
              <td className={styles['day']}>{shortDate(item.dueDate)}</td>
              <td className={`${styles['wide'] ?? ''} ${styles['late'] ?? ''}`}>
                {item.overdueDays ? t('ledger.overdueDays', { count: item.overdueDays }) : ''}
              </td>
              <td className={`${styles['figure'] ?? ''} ${styles['wide'] ?? ''}`}>
                <Amount value={item.amount} />
              </td>
              <td className={styles['figure']}>
                <Amount value={item.open} />
              </td>
              <td className={styles['figure']}>
                <DecimalInput
                  data-settle=""
                  aria-label={t('allocation.nowFor', { number: item.number ?? '' })}
                  value={amountOf(allocations, item)}
                  onKeyDown={keys(item)}
                  onChange={(amount) => onSettle(item, amount)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['keys']}>{t('allocation.keys')}</p>
    </>
  );
}

/** To the slip below or above. */
function step(from: HTMLInputElement, by: number) {
  const all = [...document.querySelectorAll<HTMLInputElement>('[data-settle]')];
  all[all.indexOf(from) + by]?.focus();
}
