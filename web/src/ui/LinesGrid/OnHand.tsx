import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { onHandQuery } from '@/api/skuQueries';
import type { Id } from '@/api/types';
import { compare, type Decimal } from '@/money/decimal';
import { formatQuantity } from '@/money/money';
import { shortBy } from '../sheet/compute';
import styles from './LinesGrid.module.css';

interface Props {
  sku: Id;
  code: string;
  warehouse: Id;
  /** What the whole slip takes of the article; undefined when it brings goods in. */
  wanted: Decimal | undefined;
  /** Says that it is the stock, where no column does. */
  inWords?: boolean;
}

/** What lies here, beside the quantity; what is missing, in red. */
export function OnHand({ sku, code, warehouse, wanted, inWords = false }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(onHandQuery(warehouse, sku, code));
  if (data === undefined || data === null) return null;
  const missing = wanted === undefined ? undefined : shortBy(wanted, data);
  if (missing !== undefined && compare(missing, '0') > 0) {
    return (
      <span className={styles['short']}>{t('document.short', { n: formatQuantity(missing) })}</span>
    );
  }
  const quantity = formatQuantity(data);
  return (
    <span className={styles['onHand']} title={t('document.onHand', { quantity })}>
      {inWords ? t('document.onHand', { quantity }) : quantity}
    </span>
  );
}
