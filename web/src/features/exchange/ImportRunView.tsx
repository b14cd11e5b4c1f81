import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { importQuery } from '@/api/queries';
import type { Id, ImportRun } from '@/api/types';
import { Failure, Loading } from '@/ui/primitives/States';
import styles from './Import.module.css';
import { RefusedTable } from './RefusedTable';

/** One import while it runs and after it: how far, how fast, what was refused and why, and its undoing. */
export function ImportRunView({ id, onBegin }: { id: Id; onBegin: (() => void) | undefined }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const run = useQuery(importQuery(id));
  const act = useMutation({
    mutationFn: (verb: 'cancel' | 'undo') =>
      call<unknown>('POST', `/imports/${id}/${verb}`, { body: {} }),
    onSuccess: () => client.invalidateQueries(),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  if (run.error) return <Failure error={run.error} onRetry={() => void run.refetch()} />;
  if (run.data === undefined) return <Loading rows={3} />;
  const { state, dryRun, refused, counts } = run.data;
  return (
    <section className={styles['run']} aria-live="polite">
      <header className={styles['head']}>
        <strong>
          {t(`imports.state.${state}`)}
          {dryRun === true && ` · ${t('imports.onlyChecked')}`}
        </strong>
        {state === 'RUNNING' && (
          <Button size="small" loading={act.isPending} onClick={() => act.mutate('cancel')}>
            {t('common.cancel')}
          </Button>
        )}
        {state === 'DONE' && dryRun === true && onBegin && (
          <Button size="small" type="primary" onClick={onBegin}>
            {t('imports.nowReally')}
          </Button>
        )}
        {state === 'DONE' && dryRun !== true && (
          <Button size="small" danger loading={act.isPending} onClick={() => act.mutate('undo')}>
            {t('imports.undo')}
          </Button>
        )}
      </header>
      <Bar run={run.data} />
      {counts && Object.keys(counts).length > 0 && (
        <p className={styles['counts']}>
          {Object.entries(counts).map(([name, count]) => (
            <span key={name}>
              {name} <strong>{count}</strong>
            </span>
          ))}
        </p>
      )}
      {refused.length > 0 && <RefusedTable refused={refused} />}
    </section>
  );
}

function Bar({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const { done, total, rate, state } = run;
  const share = total === 0 ? 0 : Math.floor((done * 100) / total);
  const left = rate && rate > 0 && total > done ? Math.ceil((total - done) / rate) : undefined;
  return (
    <div className={styles['progress']}>
      <Progress
        percent={state === 'DONE' ? 100 : share}
        status={state === 'FAILED' ? 'exception' : state === 'RUNNING' ? 'active' : 'normal'}
        size="small"
      />
      <span>
        {t('imports.rows', { done, total })}
        {rate !== undefined && rate > 0 && ` · ${t('imports.rate', { rate: Math.round(rate) })}`}
        {left !== undefined && state === 'RUNNING' && ` · ${t('imports.left', { seconds: left })}`}
      </span>
    </div>
  );
}
