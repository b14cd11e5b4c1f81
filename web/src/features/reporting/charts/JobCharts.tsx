import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { chartsQuery } from '@/api/chainQueries';
import type { Id } from '@/api/types';
import { Failure, Loading } from '@/ui/primitives/States';
import { ChartPanel } from './ChartPanel';
import styles from './Charts.module.css';
import { awaitedChart, movedChart, ownChart, owedChart } from './jobs';
import { StoresWeek } from './StoresWeek';
import { storesChart } from './stores';
import { useStoreColours } from './useStoreColours';

/** One chart for each job that somebody does; whoever does none sees none. They follow the books as they change. */
export function JobCharts({ store }: { store?: Id | undefined }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(chartsQuery(store));
  const colours = useStoreColours(data?.stores ?? null);
  const stores = data?.stores ?? null;
  const week = useMemo(
    () => (stores !== null && stores.length > 0 ? storesChart(stores, colours, t) : undefined),
    [stores, colours, t],
  );
  const jobs = useMemo(
    () =>
      data && [
        ...(data.selling ? [ownChart(data.selling, t)] : []),
        ...(data.storing ? [movedChart(data.storing, t)] : []),
        ...(data.buying ? [awaitedChart(data.buying, t)] : []),
        ...(data.money ? [owedChart(data.money, t)] : []),
      ],
    [data, t],
  );
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (jobs === undefined) return <Loading rows={5} />;
  if (week === undefined && jobs.length === 0) return null;
  return (
    <div className={styles['charts']}>
      {week && stores && (
        <ChartPanel
          model={week}
          table={<StoresWeek stores={stores} title={t(`chart.${week.job}`)} />}
        />
      )}
      {jobs.map((model) => (
        <ChartPanel key={model.job} model={model} />
      ))}
    </div>
  );
}
