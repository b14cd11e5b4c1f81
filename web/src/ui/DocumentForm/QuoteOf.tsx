import { useTranslation } from 'react-i18next';
import type { Line } from '@/api/types';
import { isZero } from '@/money/decimal';
import { formatCost, formatQuantity } from '@/money/money';
import styles from './DocumentForm.module.css';

/** Why the price is what it is: the line of the customer's price list, and whether somebody has typed another. */
export function QuoteOf({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { quote } = line;
  if (quote?.price === undefined || quote.goods === undefined) return null;
  const from = quote.from !== undefined && !isZero(quote.from) ? quote.from : undefined;
  return (
    <section className={styles['past']}>
      <h3>{t('lines.listed')}</h3>
      <dl>
        <div className={styles['fact']}>
          <dt>
            {t(`lines.listedFor.${quote.goods}`)}
            {from !== undefined &&
              ` · ${t('lines.listedFrom', { quantity: formatQuantity(from) })}`}
          </dt>
          <dd>{formatCost(quote.price)}</dd>
        </div>
      </dl>
    </section>
  );
}
