import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { importQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import type { Id, ImportRun } from '@/api/types';
import { Failure, Loading } from '@/ui/primitives/States';
import styles from './Import.module.css';
import { ImportProgress } from './ImportProgress';
import { RefusedTable } from './RefusedTable';
import { stateWord } from './stateWord';
import { UndoDialog } from './UndoDialog';

/** One import while it runs and after it: how far, how fast, what was refused and why, and its undoing. */
export function ImportRunView({ id, onBegin }: { id: Id; onBegin: (() => void) | undefined }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const run = useQuery(importQuery(id));
  const state = run.data?.state;
  useEffect(() => {
    // What it has changed is on every other screen.
    if (state !== undefined && state !== 'RUNNING') {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== id });
    }
  }, [client, id, state]);
  if (run.error) return <Failure error={run.error} onRetry={() => void run.refetch()} />;
  if (run.data === undefined) return <Loading rows={3} />;
  const said = hint(t, run.data);
  return (
    <section className={styles['run']} aria-live="polite" aria-label={run.data.source}>
      <header className={styles['head']}>
        <strong>
          {run.data.source}
          <span className={styles['state']}>{stateWord(t, run.data)}</span>
          {run.data.dryRun && state !== 'RUNNING' && ` · ${t('imports.onlyChecked')}`}
        </strong>
        <Actions run={run.data} onBegin={onBegin} />
      </header>
      <ImportProgress run={run.data} />
      {said && <p className={styles['hint']}>{said}</p>}
      <p className={styles['counts']}>
        {Object.entries(run.data.counts)
          .filter(([, count]) => count > 0)
          .map(([name, count]) => (
            <span key={name}>
              {countWord(t, name as 'rows')} <strong>{count}</strong>
            </span>
          ))}
      </p>
      {run.data.refusals > 0 && <RefusedTable run={run.data} />}
    </section>
  );
}

function countWord(t: TFunction, name: 'rows'): string {
  return t(`imports.count.${name}`);
}

function hint(t: TFunction, { state, undoing, dryRun, done }: ImportRun): string | undefined {
  if (state === 'RUNNING' || state === 'DONE' || state === 'UNDONE') return undefined;
  if (undoing) return t('imports.undoHalf');
  return dryRun || done === 0 ? t('imports.nothingWritten') : t('imports.whole');
}

function Actions({ run, onBegin }: { run: ImportRun; onBegin: (() => void) | undefined }) {
  const { t } = useTranslation();
  const may = useMay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const act = useMutation({
    mutationFn: (verb: 'cancel' | 'resume') =>
      call<unknown>('POST', `/imports/${run.id}/${verb}`, { body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  const mayRun = may('import.run');
  return (
    <>
      {run.state === 'RUNNING' && mayRun && (
        <Button size="small" loading={act.isPending} onClick={() => act.mutate('cancel')}>
          {t('common.cancel')}
        </Button>
      )}
      {run.state === 'DONE' && run.dryRun && mayRun && onBegin && (
        <Button size="small" type="primary" onClick={onBegin}>
          {run.refusals === 0 ? t('imports.nowReally') : t('imports.withoutThem')}
        </Button>
      )}
      {run.canResume && !run.dryRun && mayRun && (
        <Button size="small" loading={act.isPending} onClick={() => act.mutate('resume')}>
          {t('imports.resume')}
        </Button>
      )}
      {run.canUndo && may('import.undo') && (
        <Button size="small" danger onClick={() => setAsking(true)}>
          {run.undoing ? t('imports.undoOn') : t('imports.undo')}
        </Button>
      )}
      {asking && (
        <UndoDialog
          run={run}
          onClose={() => setAsking(false)}
          onBegun={() => {
            setAsking(false);
            void client.invalidateQueries({ queryKey: ['imports'] });
          }}
        />
      )}
    </>
  );
}
