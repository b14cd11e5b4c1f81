import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { About } from '@/api/whyQueries';
import { shortInstant } from '../dates';
import { places, type Refusals } from '../sheet/refusals';
import type { SheetHandle } from '../sheet/useSheet';
import { Why } from '../Why/Why';
import styles from './DocumentForm.module.css';

function Bar({
  tone,
  children,
  actions,
}: {
  tone: 'exception' | 'waiting' | 'offline';
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={`${styles['bar']} ${styles[tone]}`} role="alert">
      <div className={styles['words']}>{children}</div>
      {actions}
    </div>
  );
}

interface Props {
  handle: SheetHandle;
  refusals: Refusals;
  unreachable: boolean;
  /** Why somebody else has to post it. */
  against: string | undefined;
  /** The question why one may not. */
  why: About;
  onRetry: () => void;
}

/** Conflicts, refusals and a cut line stand at the top of the sheet, never over what one types. */
export function Bars({ handle, refusals, unreachable, against, why, onRetry }: Props) {
  const { t } = useTranslation();
  const { divergence, takeTheirs, keepMine } = handle;
  const count = places(refusals).length;
  return (
    <>
      {divergence && (
        <Bar
          tone="waiting"
          actions={
            <>
              {divergence.theirs.state === 'DRAFT' && (
                <Button size="small" onClick={keepMine}>
                  {t('document.keepMine')}
                </Button>
              )}
              <Button size="small" onClick={takeTheirs}>
                {t('document.takeTheirs')}
              </Button>
            </>
          }
        >
          {divergence.theirs.state === 'DRAFT'
            ? t('document.diverged', { version: divergence.theirs.version })
            : divergence.theirs.state === 'DISCARDED'
              ? t('document.divergedDiscarded')
              : t('document.divergedPosted', {
                  number: divergence.theirs.number ?? '',
                  at: shortInstant(divergence.theirs.postedAt),
                })}
        </Bar>
      )}
      {unreachable && (
        <Bar
          tone="offline"
          actions={
            <Button size="small" onClick={onRetry}>
              {t('common.retry')}
            </Button>
          }
        >
          {t('document.unreachable')}
        </Bar>
      )}
      {against !== undefined && refusals.whole.length === 0 && (
        <Bar tone="waiting" actions={<Why about={why} />}>
          {against}
        </Bar>
      )}
      {(refusals.whole.length > 0 || count > 0) && (
        <Bar tone="exception" actions={refusals.why && <Why about={why} />}>
          {refusals.whole.map((words) => (
            <p key={words}>{words}</p>
          ))}
          {count > 0 && <p>{t('document.problems', { count })}</p>}
        </Bar>
      )}
    </>
  );
}
