import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { shelfQuery } from '@/api/skuQueries';
import { useMay } from '@/api/rights';
import type { Id, Shelf } from '@/api/types';
import { compare, type Decimal } from '@/money/decimal';
import { formatQuantity } from '@/money/money';
import { shortBy } from '../sheet/compute';
import styles from './LinesGrid.module.css';

interface Props {
  sku: Id;
  warehouse: Id;
  /** What the whole slip takes of the article; undefined when it brings goods in. */
  wanted: Decimal | undefined;
  /** Says that it is the stock, where no column does. */
  inWords?: boolean;
  /** Says who else has some, where one is typing. */
  wayOut?: boolean;
}

/** What lies here, beside the quantity; what is missing, in red, and who has it. */
export function OnHand({ sku, warehouse, wanted, inWords = false, wayOut = false }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const { data } = useQuery({ ...shelfQuery(warehouse, sku), enabled: may('stock.view') });
  if (data?.onHand == null) return null;
  const missing = wanted === undefined ? undefined : shortBy(wanted, data.onHand);
  if (missing !== undefined && compare(missing, '0') > 0) {
    const elsewhere = data.most && t('lines.elsewhere', otherOf(data.most));
    return (
      <>
        <span className={styles['short']} title={elsewhere ?? undefined}>
          {t('document.short', { n: formatQuantity(missing) })}
        </span>
        {(wayOut || inWords) && (
          <span className={wayOut ? styles['wayOut'] : styles['short']}>
            {elsewhere ?? t('lines.nowhere')}
          </span>
        )}
      </>
    );
  }
  const quantity = formatQuantity(data.onHand);
  return (
    <span className={styles['onHand']} title={t('document.onHand', { quantity })}>
      {inWords ? t('document.onHand', { quantity }) : quantity}
    </span>
  );
}

function otherOf({ name, available }: NonNullable<Shelf['most']>) {
  return { name, quantity: formatQuantity(available) };
}
