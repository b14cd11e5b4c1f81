import { useTranslation } from 'react-i18next';
import type { Document, Id, Kind } from '@/api/types';
import { formatCost } from '@/money/money';
import { shortDate } from '../dates';
import styles from './DocumentForm.module.css';
import { usePastPrices } from './pastPrices';

const SHOWN = 3;

interface Props {
  kind: Kind;
  doc: Document;
  sku: Id | undefined;
  onMore: () => void;
}

/** The last prices for this customer, or from this supplier: 上次 ¥58.00 (10-03). */
export function LastPrices({ kind, doc, sku, onMore }: Props) {
  const { t } = useTranslation();
  const { prices } = usePastPrices(kind, doc, sku);
  if (prices.length === 0) return null;
  const bought = kind.party === 'supplier';
  return (
    <section className={styles['past']}>
      <h3>{t(bought ? 'lines.lastFromSupplier' : 'lines.lastForCustomer')}</h3>
      <dl>
        {prices.slice(0, SHOWN).map((past, index) => (
          <div key={index} className={styles['fact']}>
            <dt>{shortDate(past.businessDate)}</dt>
            <dd>
              {formatCost(past.price)}
              {past.unit != null && past.unit !== '' && ` /${past.unit}`}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" className={styles['moreLink']} onClick={onMore}>
        {t('lines.priceHistory')} <kbd>F7</kbd>
      </button>
    </section>
  );
}
