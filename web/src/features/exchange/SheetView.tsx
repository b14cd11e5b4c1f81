import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm, Progress } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { useMay } from '@/api/rights';
import { isWorking, sheetQuery } from '@/api/sheetQueries';
import type { Id, Sheet } from '@/api/types';
import { Failure, Loading } from '@/ui/primitives/States';
import styles from './Import.module.css';
import { SheetMapping } from './SheetMapping';
import { SheetVerdicts } from './SheetVerdicts';

/** One table on its way: what its columns are, what each row would do, and what it did. */
export function SheetView({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const sheet = useQuery(sheetQuery(id));
  const state = sheet.data?.state;
  useEffect(() => {
    // What was applied or undone is on every other screen.
    if (state === 'APPLIED' || state === 'UNDONE') {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== id });
    }
  }, [client, id, state]);
  if (sheet.error) return <Failure error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (sheet.data === undefined) return <Loading rows={3} />;
  const working = isWorking(sheet.data);
  return (
    <section className={styles['run']} aria-live="polite" aria-label={sheet.data.file}>
      <header className={styles['head']}>
        <strong>
          {sheet.data.file}
          <span className={styles['state']}>{t(`sheets.state.${sheet.data.state}`)}</span>
        </strong>
        <Acts sheet={sheet.data} onClose={onClose} />
      </header>
      {working && <HowFar sheet={sheet.data} />}
      <Outcome sheet={sheet.data} />
      {sheet.data.state === 'READ' && <SheetMapping sheet={sheet.data} />}
      {!working && sheet.data.state !== 'READ' && <SheetVerdicts sheet={sheet.data} />}
    </section>
  );
}

function HowFar({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const share = sheet.rows === 0 ? 0 : Math.floor((sheet.done * 100) / sheet.rows);
  return (
    <div className={styles['progress']}>
      <Progress percent={share} status="active" size="small" />
      <span>{t('sheets.rows', { done: sheet.done, rows: sheet.rows })}</span>
    </div>
  );
}

function Outcome({ sheet: { state, counts } }: { sheet: Sheet }) {
  const { t } = useTranslation();
  const said = [
    (counts.applied ?? 0) > 0 && t('sheets.applied', { count: counts.applied }),
    (counts.undone ?? 0) > 0 && t('sheets.undone', { count: counts.undone }),
    (counts.late ?? 0) > 0 && t('sheets.late', { count: counts.late }),
    state === 'CHECKED' && `${t('sheets.checkNote')} ${t('sheets.mayUndo')}`,
  ].filter((part) => part !== false);
  return said.length === 0 ? null : <p className={styles['hint']}>{said.join(' · ')}</p>;
}

type Verb = 'apply' | 'cancel' | 'undo';

/** Acts on a table, each with its own name, so that pressing twice does it once. */
function useAct(id: Id) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (verb: Verb) => call<unknown>('POST', `/sheets/${id}/${verb}`, { body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sheets'] }),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
}

function Acts({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const act = useAct(sheet.id);
  const { state, counts } = sheet;
  const applied = counts.applied ?? 0;
  const wanted = (counts.NEW ?? 0) + (counts.CHANGED ?? 0) + (counts.CONFLICT ?? 0);
  const mayApply = may('import.run') && (state === 'CHECKED' || state === 'STOPPED');
  const mayUndo = may('import.undo') && applied > 0 && (state === 'APPLIED' || state === 'STOPPED');
  return (
    <>
      {isWorking(sheet) ? (
        <Button size="small" loading={act.isPending} onClick={() => act.mutate('cancel')}>
          {t('common.cancel')}
        </Button>
      ) : (
        <Button size="small" onClick={onClose}>
          {t('sheets.again')}
        </Button>
      )}
      {mayUndo && (
        <Popconfirm title={t('sheets.undoSure')} onConfirm={() => act.mutate('undo')}>
          <Button size="small" danger loading={act.isPending}>
            {t('sheets.undo')}
          </Button>
        </Popconfirm>
      )}
      {mayApply && (
        <Button
          size="small"
          type="primary"
          disabled={wanted === 0}
          loading={act.isPending}
          onClick={() => act.mutate('apply')}
        >
          {wanted === 0
            ? t('sheets.nothing')
            : applied > 0
              ? t('sheets.goOn')
              : t('sheets.apply', { count: wanted })}
        </Button>
      )}
    </>
  );
}
