import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/rights';
import { stockOfQuery } from '@/api/skuQueries';
import type { Document, Kind, Line } from '@/api/types';
import { formatQuantity } from '@/money/money';
import { isZero } from '@/money/decimal';
import styles from './DocumentForm.module.css';
import { LastPrices } from './LastPrices';
import { QuoteOf } from './QuoteOf';

interface Props {
  kind: Kind;
  doc: Document;
  line: Line | undefined;
  onPrices: () => void;
}

/** Beside the line one stands on: what lies here, on the way, and in the other stores, and what it cost the last times. */
export function ArticlePanel({ kind, doc, line, onPrices }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const code = line?.skuCode;
  const { data } = useQuery({
    ...stockOfQuery(code ?? ''),
    enabled: code !== undefined && may('stock.view'),
  });
  if (code === undefined) return <aside className={styles['panel']} aria-hidden="true" />;
  const rows = (data?.items ?? []).filter((row) => row.skuCode === code);
  const own = rows.find((row) => row.warehouse === doc.warehouse);
  const others = rows.filter((row) => row.warehouse !== doc.warehouse && !isZero(row.onHand));
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
      {line && <QuoteOf line={line} />}
      <LastPrices kind={kind} doc={doc} sku={line?.sku} onMore={onPrices} />
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
