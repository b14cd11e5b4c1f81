import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AccessReview, ReviewLine } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import styles from './Reviews.module.css';
import { placeOf } from './reviewCsv';
import { useReviewAct } from './useReviewAct';

/** Somebody's role: where it holds, who gave it, when it was last of use, and what becomes of it. */
export function ReviewLineRow({ review, line }: { review: AccessReview; line: ReviewLine }) {
  const { t } = useTranslation();
  return (
    <li className={styles['line']}>
      <div>
        <strong>{line.userName}</strong> <span className={styles['quiet']}>{line.login}</span>
        <p>
          {line.roleName} <span className={styles['quiet']}>{placeOf(line, t)}</span>
        </p>
      </div>
      <div className={styles['quiet']}>
        {t('review.given')}
        <p>
          {line.givenAt == null
            ? t('review.givenUnknown')
            : `${line.givenByName ?? ''} ${shortInstant(line.givenAt)}`}
        </p>
      </div>
      <div className={styles['quiet']}>
        {t('review.lastUsed')}
        <p>
          {line.lastUsedAt != null
            ? shortInstant(line.lastUsedAt)
            : line.countedSince == null
              ? t('review.notCounted')
              : t('review.neverSince', { at: shortInstant(line.countedSince) })}
        </p>
      </div>
      <Decision review={review} line={line} />
    </li>
  );
}

function Decision({ review, line }: { review: AccessReview; line: ReviewLine }) {
  const { t } = useTranslation();
  const { act, doing } = useReviewAct(review.id);
  const said = line.decision && `${t(`review.${line.decision}`)} · ${line.decidedByName ?? ''}`;
  if (review.state !== 'OPEN' || !review.mine || line.decision === 'REVOKE') {
    return <div className={styles['acts']}>{said}</div>;
  }
  if (line.own) return <div className={styles['acts']}>{said ?? t('review.ownLine')}</div>;
  const decide = (decision: 'KEEP' | 'REVOKE') =>
    act({ verb: 'decide', body: { lines: [line.lineNo], decision } });
  return (
    <div className={styles['acts']}>
      {said}
      {line.decision == null && (
        <Button size="small" loading={doing} onClick={() => decide('KEEP')}>
          {t('review.keep')}
        </Button>
      )}
      <Popconfirm
        title={t('review.revokeAsk', { name: line.userName, role: line.roleName })}
        description={t('review.revokeHint')}
        onConfirm={() => decide('REVOKE')}
      >
        <Button size="small" danger loading={doing}>
          {t('review.revoke')}
        </Button>
      </Popconfirm>
    </div>
  );
}
