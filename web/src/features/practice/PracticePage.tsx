import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { practiceQuery } from '@/api/practice';
import { Problem } from '@/api/problems';
import { useMay } from '@/api/rights';
import type { PracticeState } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { EnterAs } from './EnterAs';
import styles from './Practice.module.css';

/** The practice environment beside the shop: whether it runs, and the way in. */
export function PracticePage() {
  const { t } = useTranslation();
  useTab(t('page.practice'));
  const practice = useQuery(practiceQuery);
  const may = useMay()('company.configure');
  const here = practice.data;
  return (
    <Page
      title={t('page.practice')}
      actions={may && here && !here.inside ? <Acts here={here} /> : null}
      scroll
    >
      {practice.error && <Failure error={practice.error} onRetry={() => void practice.refetch()} />}
      {practice.isPending && <Loading rows={4} />}
      {here && (
        <div className={styles['page']}>
          <p className={styles['hint']}>
            {t(here.inside ? 'practice.insideHint' : 'practice.hint')}
          </p>
          {!here.inside && <Standing here={here} may={may} />}
          {!here.inside && here.state === 'RUNNING' && <EnterAs here={here} />}
        </div>
      )}
    </Page>
  );
}

/** Where it is in its life, in a word, with what is being done while it is built. */
function Standing({ here, may }: { here: PracticeState; may: boolean }) {
  const { t } = useTranslation();
  const building = here.state === 'BUILDING';
  return (
    <div className={here.state === 'FAILED' ? styles['bad'] : styles['standing']} role="status">
      <p>
        <strong>{t(`practice.state.${here.state}`)}</strong>{' '}
        {here.since !== null && t('practice.since', { at: shortInstant(here.since) })}
      </p>
      {building && (
        <>
          <p className={styles['hint']}>
            {here.all === 0
              ? t('practice.database')
              : t('practice.days', { done: here.done, all: here.all })}
          </p>
          <Progress percent={percent(here)} showInfo={false} status="active" />
        </>
      )}
      {here.failure !== null && <p className={styles['why']}>{here.failure}</p>}
      {!may && !building && here.state !== 'RUNNING' && (
        <p className={styles['hint']}>{t('practice.ask')}</p>
      )}
    </div>
  );
}

/** The days are the second half: the database has been made before the first of them. */
function percent({ done, all }: PracticeState): number {
  return all === 0 ? 10 : 40 + Math.round((60 * done) / all);
}

type Act = 'open' | 'reset' | 'stop';

function Acts({ here }: { here: PracticeState }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const act = useMutation({
    mutationFn: (which: Act) => call<PracticeState>('POST', `/practice/${which}`, { body: {} }),
    onSuccess: (now) => client.setQueryData(practiceQuery.queryKey, now),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  const reset = () =>
    void modal.confirm({
      title: t('practice.resetSure'),
      content: t('practice.resetWhat'),
      okText: t('practice.reset'),
      onOk: () => act.mutate('reset'),
    });
  if (here.state === 'BUILDING') {
    return <Button onClick={() => act.mutate('stop')}>{t('practice.cancel')}</Button>;
  }
  if (here.state === 'ENDING') return null;
  const running = here.state === 'RUNNING';
  return (
    <>
      {here.state !== 'ABSENT' && <Button onClick={reset}>{t('practice.reset')}</Button>}
      {running ? (
        <Button onClick={() => act.mutate('stop')}>{t('practice.stop')}</Button>
      ) : (
        <Button type="primary" loading={act.isPending} onClick={() => act.mutate('open')}>
          {t('practice.open')}
        </Button>
      )}
    </>
  );
}
