import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { homeQuery } from '@/api/queries';
import type { Home } from '@/api/types';
import { compare, divide, isZero, multiply, round, subtract, sum } from '@/money/decimal';
import { formatQuantity, formatTotal } from '@/money/money';
import { useLive } from '@/live/live';
import { shortDate, shortInstant } from '@/ui/dates';
import { usePlace } from '@/ui/place';
import { Amount } from '@/ui/primitives/Amount';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading } from '@/ui/primitives/States';
import { Figure } from './Figure';
import styles from './HomePage.module.css';
import { StoresTable } from './StoresTable';
import { Todo } from './Todo';

const SalesChart = lazy(async () => ({ default: (await import('./SalesChart')).SalesChart }));

/** Today, before any click: sales, profit, money, stock; then the month and the stores. */
export function HomePage() {
  const { t } = useTranslation();
  const home = useQuery(homeQuery);
  const { mark } = useLive();
  if (home.error && !home.data) {
    return <Failure error={home.error} onRetry={() => void home.refetch()} />;
  }
  if (home.data === undefined) return <Loading />;
  const data = home.data;
  return (
    <Page
      title={t('home.title')}
      aside={
        <>
          <span>{shortDate(data.date)}</span>
          {mark !== 'live' && <span>{t('home.asOf', { at: shortInstant(data.asOf) })}</span>}
        </>
      }
      scroll
    >
      <Figures home={data} />
      <Todo alerts={data.alerts} />
      <div className={styles['columns']}>
        <section className={styles['panel']} aria-label={t('home.chart')}>
          <h2 className={styles['heading']}>{t('home.chart')}</h2>
          <Suspense fallback={<Loading rows={6} />}>
            <SalesChart days={data.days} />
          </Suspense>
        </section>
        <StoresTable stores={data.stores} date={data.date} />
      </div>
    </Page>
  );
}

/** Against yesterday, in per cent; nothing when there was no yesterday. */
function against(today: string, yesterday: string): string | undefined {
  if (isZero(yesterday)) return undefined;
  const change = round(multiply(divide(subtract(today, yesterday), yesterday, 4), '100'), 0);
  return `${compare(change, '0') > 0 ? '+' : ''}${change}%`;
}

function Figures({ home }: { home: Home }) {
  const { t } = useTranslation();
  const [place] = usePlace();
  const { date } = home;
  const own = home.stores.find((store) => store.store === place.store);
  const sales = own?.sales ?? home.sales.today;
  const count = own?.count ?? home.sales.count;
  const profit = own?.profit ?? home.grossProfit.today;
  const margin = isZero(sales) ? undefined : round(multiply(divide(profit, sales, 4), '100'), 1);
  const change = own ? undefined : against(home.sales.today, home.sales.yesterday);
  const at: Record<string, string> = place.store ? { store: place.store } : {};
  return (
    <div className={styles['figures']}>
      <Figure
        title={t('home.salesToday')}
        value={formatTotal(sales)}
        to="/documents/retail-sale"
        search={{ from: date, to: date, state: 'POSTED', ...at }}
        lines={[
          t('home.count', { count }),
          change === undefined ? undefined : t('home.againstYesterday', { change }),
          own ? undefined : t('home.month', { amount: formatTotal(home.sales.month) }),
        ]}
        lead
      />
      <Figure
        title={t('home.profitToday')}
        value={formatTotal(profit)}
        to="/journal"
        search={{ from: date, to: date }}
        lines={[
          margin === undefined ? undefined : t('home.margin', { margin }),
          own ? undefined : t('home.month', { amount: formatTotal(home.grossProfit.month) }),
        ]}
      />
      <Figure
        title={t('home.cash')}
        value={formatTotal(sum(home.cash.map((account) => account.balance)))}
        to="/accounts"
        search={{}}
        lines={home.cash.slice(0, 4).map(({ name, balance }) => (
          <span key={name} className={styles['pair']}>
            {name} <Amount value={balance} />
          </span>
        ))}
      />
      <Figure
        title={t('home.receivable')}
        value={formatTotal(home.receivable)}
        to="/receivables"
        search={{}}
        lines={[]}
      />
      <Figure
        title={t('home.payable')}
        value={formatTotal(home.payable)}
        to="/payables"
        search={{}}
        lines={[]}
      />
      <Figure
        title={t('home.stock')}
        value={formatTotal(home.stock.value)}
        to="/stock"
        search={{}}
        lines={[t('home.pieces', { quantity: formatQuantity(home.stock.quantity) })]}
      />
    </div>
  );
}
