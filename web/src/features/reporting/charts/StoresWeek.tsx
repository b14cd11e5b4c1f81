import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StoreWeek } from '@/api/types';
import { isZero, negate, sum } from '@/money/decimal';
import { formatQuantity } from '@/money/money';
import { shortDate } from '@/ui/dates';
import { drillTo } from '@/ui/drill';
import { Value } from './ChartTable';
import styles from './Charts.module.css';
import { dayOf, nameOf } from './stores';

/** The stores' week in figures: what was sold and came back, day by day and together, and what lies there now. */
export function StoresWeek({ stores, title }: { stores: readonly StoreWeek[]; title: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={title}>
        <thead>
          <tr>
            <th>{t('chart.store')}</th>
            <th className={styles['end']}>{t('chart.week')}</th>
            <th className={styles['end']}>{t('chart.returns')}</th>
            <th className={styles['end']}>{t('chart.stock')}</th>
            {stores[0]?.days.map(({ date }) => (
              <th key={date} className={styles['end']}>
                {shortDate(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stores.map((of) => (
            <tr key={of.store ?? ''}>
              <th scope="row">
                {of.drill ? <Link {...drillTo(of.drill)}>{nameOf(of, t)}</Link> : nameOf(of, t)}
              </th>
              <td className={styles['end']}>
                <Value
                  value={sum(of.days.map(({ sales }) => sales))}
                  unit="money"
                  drill={of.drill ?? undefined}
                />
              </td>
              <td className={styles['end']}>
                <Value
                  value={negate(sum(of.days.map(({ returns }) => returns)))}
                  unit="money"
                  drill={undefined}
                />
              </td>
              <td className={styles['end']}>{formatQuantity(of.stock)}</td>
              {of.days.map(({ date, sales, returns }) => (
                <td key={date} className={styles['end']}>
                  <Value value={sales} unit="money" drill={dayOf(of.drill, date)} />
                  {!isZero(returns) && (
                    <span className={styles['under']}>
                      <Value value={negate(returns)} unit="money" drill={undefined} />
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
