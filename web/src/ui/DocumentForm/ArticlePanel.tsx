import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stockOfQuery } from '@/api/skuQueries';
import type { Id } from '@/api/types';
import { formatQuantity } from '@/money/money';
import { isZero } from '@/money/decimal';
import styles from './DocumentForm.module.css';

/** Beside the line one stands on: what lies here, on the way, and in the other stores. */
export function ArticlePanel({ code, here }: { code: string | undefined; here: Id | undefined }) {
  const { t } = useTranslation();
  const { data } = useQuery(stockOfQuery(code ?? ''));
  if (code === undefined) return <aside className={styles['panel']} aria-hidden="true" />;
  const rows = (data?.items ?? []).filter((row) => row.skuCode === code);
  const own = rows.find((row) => row.warehouse === here);
  const others = rows.filter((row) => row.warehouse !== here && !isZero(row.onHand));
  return (
    <aside className={styles['panel']} aria-label={t('document.stock')}>
      <h2 className={styles['panelTitle']}>{code}</h2>
      <dl className={styles['facts']}>
        <Fact name={t('stock.onHand')} value={own?.onHand ?? '0'} strong />
        {own?.reserved && !isZero(own.reserved) && (
          <Fact name={t('stock.reserved')} value={own.reserved} />
        )}
        {own?.inTransit && !isZero(own.inTransit) && (
          <Fact name={t('stock.inTransit')} value={own.inTransit} />
        )}
        {others.map((row) => (
          <Fact key={row.warehouse} name={row.warehouseName} value={row.onHand} />
        ))}
      </dl>
    </aside>
  );
}

function Fact({ name, value, strong }: { name: string; value: string; strong?: boolean }) {
  const shown = formatQuantity(value);
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{strong ? <strong>{shown}</strong> : shown}</dd>
    </div>
  );
}
