import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { chartsQuery } from '@/api/chainQueries';
import { homeQuery } from '@/api/queries';
import type { Drill, Home } from '@/api/types';
import { divide, isZero, multiply, round, sum } from '@/money/decimal';
import { formatQuantity, formatTotal } from '@/money/money';
import { useLive } from '@/live/live';
import { shortDate, shortInstant } from '@/ui/dates';
import { usePlace } from '@/ui/place';
import { Amount } from '@/ui/primitives/Amount';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading } from '@/ui/primitives/States';
import { JobCharts } from './charts/JobCharts';
import { DeskSections } from './DeskSections';
import { Figure } from './Figure';
import styles from './HomePage.module.css';
import { StoresTable } from './StoresTable';
import { Todo } from './Todo';
import { useStoreColours } from './charts/useStoreColours';

const SalesChart = lazy(async () => ({ default: (await import('./SalesChart')).SalesChart }));

/**
 * Today, before any click: sales, profit, money, stock; then the month and the stores.
 *
 * @param lead what goes before all of it
 */
export function HomePage({ lead }: { lead?: ReactNode }) {
  const { t } = useTranslation();
  const [place] = usePlace();
  const home = useQuery(homeQuery(place.store));
  const charts = useQuery(chartsQuery(place.store));
  const drawn = useStoreColours(charts.data?.stores ?? null);
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
      {lead}
      <Figures home={data} />
      <Todo alerts={data.alerts} />
      <DeskSections />
      <div className={styles['columns']}>
        <section className={styles['panel']} aria-label={t('home.chart')}>
          <h2 className={styles['heading']}>{t('home.chart')}</h2>
          <Suspense fallback={<Loading rows={6} />}>
            <SalesChart days={data.days} />
          </Suspense>
        </section>
        <StoresTable stores={data.stores} date={data.date} drawn={drawn} />
      </div>
      <JobCharts store={place.store} />
    </Page>
  );
}

/** 其他货币资金—微信 is 微信 where there is little room. */
function ownName(account: string): string {
  return account.split('—').at(-1) ?? account;
}

const PARTS = 4;

/** What the money is made of; what there is no room for stands together, so that the parts come to the whole. */
function parts(cash: Home['cash'], others: string): { name: string; balance: string }[] {
  const held = cash
    .filter(({ balance }) => !isZero(balance))
    .map(({ name, balance }) => ({ name: ownName(name), balance }));
  if (held.length <= PARTS) return held;
  const rest = held.slice(PARTS - 1).map(({ balance }) => balance);
  return [...held.slice(0, PARTS - 1), { name: others, balance: sum(rest) }];
}

function Figures({ home }: { home: Home }) {
  const { t } = useTranslation();
  const { sales, grossProfit, cash, stock } = home;
  const base = sales.net ?? sales.today;
  const margin =
    isZero(base) || grossProfit === undefined
      ? undefined
      : round(multiply(divide(grossProfit.today, base, 4), '100'), 1);
  const drill = (name: string, otherwise: Drill) => home.drill?.[name] ?? otherwise;
  const today = { from: home.date, to: home.date };
  const moving = stock.inTransit;
  return (
    <div className={styles['figures']}>
      <Figure
        title={t('home.salesToday')}
        value={formatTotal(sales.today)}
        drill={drill('sales.today', { list: 'documents', query: today })}
        lines={[
          t('home.count', { count: sales.count }),
          t('home.yesterday', { amount: formatTotal(sales.yesterday) }),
          t('home.month', { amount: formatTotal(sales.month) }),
        ]}
        lead
      />
      {grossProfit !== undefined && (
        <Figure
          title={t('home.profitToday')}
          value={formatTotal(grossProfit.today)}
          drill={drill('grossProfit.today', { list: 'journal', query: today })}
          lines={[
            margin === undefined ? undefined : t('home.margin', { margin }),
            t('home.month', { amount: formatTotal(grossProfit.month) }),
          ]}
        />
      )}
      <Figure
        title={t('home.cash')}
        value={formatTotal(sum(cash.map((account) => account.balance)))}
        drill={{
          list: 'journal',
          query: { account: cash.map(({ account }) => account).join(',') },
        }}
        lines={parts(cash, t('home.otherMoney')).map(({ name, balance }) => (
          <span key={name} className={styles['pair']}>
            <span>{name}</span> <Amount value={balance} />
          </span>
        ))}
      />
      <Figure
        title={t('home.receivable')}
        value={formatTotal(home.receivable)}
        drill={drill('receivable', { list: 'open-items', query: { side: 'RECEIVABLE' } })}
        lines={[]}
      />
      {home.payable !== undefined && (
        <Figure
          title={t('home.payable')}
          value={formatTotal(home.payable)}
          drill={drill('payable', { list: 'open-items', query: { side: 'PAYABLE' } })}
          lines={[]}
        />
      )}
      <Figure
        title={t('home.stock')}
        value={
          stock.value === undefined ? formatQuantity(stock.quantity) : formatTotal(stock.value)
        }
        drill={drill('stock', { list: 'stock', query: {} })}
        lines={[
          stock.value === undefined
            ? undefined
            : t('home.pieces', { quantity: formatQuantity(stock.quantity) }),
          moving !== undefined && !isZero(moving)
            ? t('home.moving', { quantity: formatQuantity(moving) })
            : undefined,
        ]}
      />
    </div>
  );
}
