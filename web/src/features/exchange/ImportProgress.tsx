import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportRun } from '@/api/types';
import styles from './Import.module.css';

/** How far it is, how fast, and how long it still takes. Rows are read first; only then is it known how much there is. */
export function ImportProgress({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const { done, total, rate, rowsRead, secondsLeft, state } = run;
  const running = state === 'RUNNING';
  const over = state === 'DONE' || state === 'UNDONE';
  const share = over ? 100 : total === 0 ? 0 : Math.floor((done * 100) / total);
  const parts = [
    rowsRead > 0 && t('imports.rowsRead', { count: rowsRead }),
    total > 0 &&
      (run.kind === 'GOODS' && !run.undoing
        ? t('imports.goodsOf', { done, total })
        : t('imports.documentsOf', { done, total })),
    running && rate >= 1 && t('imports.rate', { rate: Math.round(rate) }),
    running && secondsLeft !== undefined && t('imports.left', { time: clock(secondsLeft) }),
  ].filter((part) => part !== false);
  return (
    <div className={styles['progress']}>
      <Progress
        percent={share}
        status={state === 'FAILED' ? 'exception' : running ? 'active' : over ? 'success' : 'normal'}
        size="small"
      />
      <span>{parts.join(' · ')}</span>
    </div>
  );
}

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${String(minutes)}:${String(seconds % 60).padStart(2, '0')}`;
}
