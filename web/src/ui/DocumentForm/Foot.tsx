import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document, Kind } from '@/api/types';
import { formatQuantity } from '@/money/money';
import { Amount } from '../primitives/Amount';
import { hasColumn, hasEntries, totalsOf } from '../sheet/compute';
import { AMOUNT, isHidden } from '../sheet/seen';
import styles from './DocumentForm.module.css';

/** The sums, and the one thing to do next, always in the same place. */
export function Foot({ kind, doc, children }: { kind: Kind; doc: Document; children: ReactNode }) {
  const { t } = useTranslation();
  const totals = totalsOf(doc);
  // A slip of money alone shows what is paid; all others what they come to.
  const paysOnly = !kind.lines && kind.tenders && !hasEntries(kind);
  const priced =
    !isHidden(kind, AMOUNT) && (hasColumn(kind, 'amount') || (!kind.lines && !paysOnly));
  return (
    <footer className={styles['foot']}>
      <div className={styles['totals']}>
        {kind.lines && (
          <span>
            {t('document.sum', {
              lines: totals.lines,
              quantity:
                formatQuantity(totals.quantity) === '–' ? '0' : formatQuantity(totals.quantity),
            })}
          </span>
        )}
        {priced && (
          <strong className={styles['grand']}>
            <Amount value={totals.amount} as="total" />
          </strong>
        )}
        {paysOnly && (
          <strong className={styles['grand']}>
            <Amount value={totals.tendered} as="total" />
          </strong>
        )}
      </div>
      <div className={styles['actions']}>{children}</div>
    </footer>
  );
}
