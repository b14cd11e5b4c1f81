import { Button, Result, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isMissing, isNotAllowed, Problem, Unreachable } from '@/api/problems';
import styles from './States.module.css';

/** What belongs here, and the one next step. */
export function Empty({
  title,
  hint,
  action,
}: {
  title: string;
  hint?: string;
  action?: ReactNode;
}) {
  return (
    <div className={styles['state']}>
      <p className={styles['title']}>{title}</p>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {action}
    </div>
  );
}

/** A failed read in words: not allowed, not there, no line, or the server's own sentence; and a way on. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (isNotAllowed(error))
    return <Empty title={t('common.notAllowed')} hint={t('common.notAllowedHint')} />;
  if (isMissing(error)) return <Empty title={t('common.missing')} hint={t('common.missingHint')} />;
  const offline = error instanceof Unreachable;
  const words = error instanceof Problem ? error.message : t('common.unexpected');
  return (
    <div className={styles['state']} role="alert">
      <p className={styles['title']}>{offline ? t('common.unreachable') : words}</p>
      <p className={styles['hint']}>
        {offline ? t('common.unreachableHint') : error instanceof Problem ? error.code : null}
      </p>
      {onRetry !== undefined && <Button onClick={onRetry}>{t('common.retry')}</Button>}
    </div>
  );
}

export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div
      className={styles['loading']}
      role="status"
      aria-busy="true"
      aria-label={t('common.loading')}
    >
      <Skeleton active title={false} paragraph={{ rows, width: '100%' }} />
    </div>
  );
}

export function Crash({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Result
      status="error"
      title={t('common.crash')}
      subTitle={t('common.crashHint')}
      extra={<Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
  );
}
