import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isMissing, isNotAllowed, Problem, Unreachable } from '@/api/problems';
import { aboutRight } from '@/api/whyQueries';
import { useNameOfRight } from '../useRightName';
import { Why } from '../Why/Why';
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

/** A place that is not there, and the way back. */
export function Missing() {
  const { t } = useTranslation();
  return (
    <section className={styles['state']}>
      <h1 className={styles['title']}>{t('common.missing')}</h1>
      <p className={styles['hint']}>{t('common.missingHint')}</p>
      <Link to="/" className={styles['back']}>
        {t('common.toHome')}
      </Link>
    </section>
  );
}

/** @param right what it takes, if the server said */
export function NotAllowed({ right }: { right?: string | undefined }) {
  const { t } = useTranslation();
  const name = useNameOfRight(right);
  const hint = t('common.notAllowedHint');
  return (
    <Empty
      title={t('common.notAllowed')}
      hint={name === undefined ? hint : `${t('common.notAllowedRight', { name })} ${hint}`}
      action={right === undefined ? undefined : <Why about={aboutRight(right)} />}
    />
  );
}

/** A failed read in words: not allowed, not there, no line, or the server's own sentence; and a way on. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (isNotAllowed(error)) return <NotAllowed right={rightOf(error)} />;
  if (isMissing(error)) return <Missing />;
  const offline = error instanceof Unreachable;
  const words = error instanceof Problem ? error.message : t('common.unexpected');
  return (
    <div className={styles['state']} role="alert">
      <p className={styles['title']}>{offline ? t('common.unreachable') : words}</p>
      <p className={styles['hint']}>
        {offline && t('common.unreachableHint')}
        {error instanceof Problem && error.status >= 500 && t('common.tell', { code: error.code })}
      </p>
      {onRetry !== undefined && <Button onClick={onRetry}>{t('common.retry')}</Button>}
    </div>
  );
}

/** The right that was missing; a whole module's cannot be asked about. */
function rightOf(error: unknown): string | undefined {
  const right = error instanceof Problem ? error.facts['right'] : undefined;
  return right === undefined || right.endsWith('*') ? undefined : right;
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

/** A page that broke. A part of it that could not be fetched is a cut line, not a fault. */
export function Crash({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const cut = error instanceof TypeError && /fetch|import/i.test(error.message);
  return (
    <div className={styles['state']} role="alert">
      <p className={styles['title']}>{cut ? t('common.unreachable') : t('common.crash')}</p>
      <p className={styles['hint']}>{cut ? t('common.unreachableHint') : t('common.crashHint')}</p>
      <Button onClick={onRetry}>{t('common.retry')}</Button>
    </div>
  );
}
