import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Home, Id } from '@/api/types';
import { compare, divide, isNegative, isZero, multiply, round } from '@/money/decimal';
import { drillTo } from '@/ui/drill';
import { Amount } from '@/ui/primitives/Amount';
import { Empty } from '@/ui/primitives/States';
import { colourOf } from './charts/stores';
import styles from './HomePage.module.css';

interface Props {
  stores: Home['stores'];
  date: string;
  /** The colours of the stores that are drawn. */
  drawn: ReadonlyMap<Id, string>;
}

/** Today by store, best first; a name opens its slips. */
export function StoresTable({ stores, date, drawn }: Props) {
  const { t } = useTranslation();
  const sorted = stores.toSorted((a, b) => compare(b.sales, a.sales));
  const profits = stores.some(({ profit }) => profit !== undefined);
  const best = sorted[0]?.sales ?? '0';
  const share = (sales: string) =>
    isZero(best) || isNegative(sales)
      ? '0%'
      : `${round(multiply(divide(sales, best, 4), '100'), 0)}%`;
  return (
    <section className={styles['panel']} aria-label={t('home.stores')}>
      <h2 className={styles['heading']}>{t('home.stores')}</h2>
      {sorted.length === 0 ? (
        <Empty title={t('home.noStores')} hint={t('home.noStoresHint')} />
      ) : (
        <div className={styles['tableScroll']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th>{t('home.store')}</th>
                <th className={styles['end']}>{t('home.slips')}</th>
                <th className={styles['end']}>{t('home.sales')}</th>
                {profits && <th className={styles['end']}>{t('home.profit')}</th>}
              </tr>
            </thead>
            <tbody>
              {sorted.map((store) => (
                <tr key={store.store}>
                  <td>
                    <Link
                      {...drillTo(
                        store.drill ?? {
                          list: 'documents',
                          query: { store: store.store, from: date, to: date },
                        },
                      )}
                    >
                      {store.name}
                    </Link>
                    <span
                      className={styles['share']}
                      style={{
                        width: share(store.sales),
                        background: `var(${colourOf(store.store, drawn)})`,
                      }}
                    />
                  </td>
                  <td className={styles['end']}>{store.count === 0 ? '–' : store.count}</td>
                  <td className={styles['end']}>
                    <Amount value={store.sales} />
                  </td>
                  {profits && (
                    <td className={styles['end']}>
                      <Amount value={store.profit} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
