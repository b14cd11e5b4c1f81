import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { marginCheckQuery } from '@/api/ledgerQueries';
import { useMay } from '@/api/rights';
import { subtract } from '@/money/decimal';
import { formatMoney } from '@/money/money';
import type { ListQuery } from '@/ui/DataList/types';
import { shortInstant } from '@/ui/dates';
import { drillTo } from '@/ui/drill';
import styles from './Margin.module.css';

/** Says whether the ledger has the same for these days and stores, and if not what lies between. */
export function LedgerCheck({ query }: { query: ListQuery }) {
  const { t } = useTranslation();
  const may = useMay();
  const { from, to, store } = query;
  const { data, dataUpdatedAt } = useQuery(marginCheckQuery({ from, to, store }));
  if (data === undefined) return null;
  const words = data.agrees
    ? t('margin.agrees')
    : t('margin.differs', {
        net: formatMoney(subtract(data.net, data.ledgerNet)),
        cost: formatMoney(subtract(data.cost ?? '0', data.ledgerCost ?? '0')),
      });
  return (
    <span className={data.agrees ? styles['even'] : styles['broken']} title={t('margin.checkHint')}>
      <span className={styles['asOf']}>
        {t('home.asOf', { at: shortInstant(new Date(dataUpdatedAt).toISOString()) })}
      </span>{' '}
      {may('ledger.view') ? <Link {...drillTo(data.drill)}>{words}</Link> : words}
    </span>
  );
}
