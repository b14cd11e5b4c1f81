import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayQuery } from '@/api/dayQueries';
import { isNotAllowed } from '@/api/problems';
import { sessionQuery } from '@/api/queries';
import type { Id } from '@/api/types';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { DateField } from '@/ui/fields/DateField';
import { RefSelect } from '@/ui/fields/RefSelect';
import { usePlace } from '@/ui/place';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { Closes } from './Closes';
import styles from './Close.module.css';
import { DayTable } from './DayTable';
import { isShown } from './close';
import { CloseForm } from './CloseForm';
import { Done } from './Done';
import { StoresBoard } from './StoresBoard';

/** Of the days that are missing, the first; the list below has all. */
const SHOWN = 7;

/** The end of a store's day; without a store, all stores and how far they are. */
export function DailyClosePage() {
  const { t } = useTranslation();
  useTab(t('page.dailyClose'));
  const [place] = usePlace();
  const { data: session } = useQuery(sessionQuery);
  const [query, narrow] = useListQuery();
  const store = query['store'] ?? place.store ?? session?.store ?? undefined;
  return store === undefined || query['view'] === 'stores' ? (
    <Page title={t('page.dailyClose')} scroll>
      <StoresBoard onStore={(one) => narrow({ store: one, view: undefined, day: undefined })} />
    </Page>
  ) : (
    <OneStore
      key={store}
      store={store}
      day={query['day']}
      onDay={(day) => narrow({ day })}
      onStore={(one) => narrow({ store: one, view: undefined, day: undefined })}
      onAll={() => narrow({ view: 'stores', store: undefined, day: undefined })}
    />
  );
}

interface Props {
  store: Id;
  day: string | undefined;
  onDay: (day: string | undefined) => void;
  onStore: (store: Id | undefined) => void;
  onAll: () => void;
}

function OneStore({ store, day, onDay, onStore, onAll }: Props) {
  const { t } = useTranslation();
  const answer = useQuery(dayQuery(store, day));
  const data = answer.data;
  return (
    <Page
      title={t('page.dailyClose')}
      scroll
      actions={
        <button type="button" className={styles['back']} onClick={onAll}>
          {t('dailyClose.allStores')}
        </button>
      }
    >
      {!isNotAllowed(answer.error) && (
        <div className={styles['bar']}>
          <span className={styles['store']}>
            <RefSelect
              master="stores"
              required
              label={t('books.store')}
              value={store}
              onChange={onStore}
            />
          </span>
          <span className={styles['date']}>
            <DateField
              label={t('document.date')}
              value={day ?? data?.day ?? ''}
              onChange={(next) => onDay(next)}
            />
          </span>
          {data && data.missing.length > 0 && (
            <span className={styles['missing']}>
              {t('dailyClose.missing', { count: data.missing.length })}
              {data.missing.slice(0, SHOWN).map((one) => (
                <button key={one} type="button" onClick={() => onDay(one)}>
                  {one.slice(5)}
                </button>
              ))}
            </span>
          )}
        </div>
      )}
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Loading rows={8} />}
      {data && (
        <div className={styles['columns']}>
          <DayTable data={data} />
          {data.close || isOver(data.day, data.closedThrough) ? (
            <Done data={data} onNext={() => onDay(undefined)} />
          ) : isShown(data) ? (
            <CloseForm key={data.day} data={data} />
          ) : (
            <Alert type="info" showIcon title={t('dailyClose.boxHidden')} />
          )}
        </div>
      )}
      <Closes store={store} onDay={onDay} />
    </Page>
  );
}

function isOver(day: string, through: string | null | undefined): boolean {
  return through != null && day <= through;
}
