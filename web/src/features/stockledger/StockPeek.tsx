import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { stockOfQuery } from '@/api/skuQueries';
import type { StockRow } from '@/api/types';
import { Amount } from '@/ui/primitives/Amount';
import { FigureParts } from './FigureParts';
import styles from './Stock.module.css';

/** One article over all warehouses. */
export function StockPeek({ row }: { row: StockRow }) {
  const { t } = useTranslation();
  const { data } = useQuery(stockOfQuery(row.skuCode));
  const places = (data?.items ?? []).filter((other) => other.sku === row.sku);
  return (
    <div className={styles['peek']}>
      <h2>{row.name}</h2>
      <p className={styles['quiet']}>
        {[row.skuCode, row.color, row.size, row.barcode].filter(Boolean).join(' · ')}
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('document.warehouse')}</th>
            <th className={styles['figure']}>{t('stock.onHand')}</th>
            <th className={styles['figure']}>{t('stock.available')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.warehouse}>
              <td>
                <Link
                  to="/stock/card/$warehouse/$sku"
                  params={{ warehouse: place.warehouse, sku: place.sku }}
                >
                  {place.warehouseName}
                </Link>
              </td>
              <td className={styles['figure']}>
                <Amount value={place.onHand} as="quantity" />
              </td>
              <td className={styles['figure']}>
                <Amount value={place.available} as="quantity" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <FigureParts
        warehouse={row.warehouse}
        sku={row.sku}
        of={['reserved', 'inTransit', 'incoming']}
      />
    </div>
  );
}
