import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reviewsQuery } from '@/api/reviewQueries';
import { useMay } from '@/api/rights';
import type { AccessReview } from '@/api/types';
import { shortDate, shortInstant, todayHere } from '@/ui/dates';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './Reviews.module.css';
import { StartReview } from './StartReview';

/** Every look through who has which role, newest first. */
export function ReviewsPage() {
  const { t } = useTranslation();
  useTab(t('page.reviews'));
  const may = useMay()('access.edit');
  const reviews = useQuery(reviewsQuery);
  return (
    <Page title={t('page.reviews')} actions={may && <StartReview />} scroll>
      {reviews.error && <Failure error={reviews.error} onRetry={() => void reviews.refetch()} />}
      {reviews.isPending && <Loading />}
      {reviews.data?.length === 0 && <Empty title={t('review.none')} hint={t('review.noneHint')} />}
      {reviews.data && reviews.data.length > 0 && (
        <div className={styles['page']}>
          <p className={styles['quiet']}>{t('review.hint')}</p>
          <ul className={styles['rows']}>
            {reviews.data.map((review) => (
              <li key={review.id} className={styles['row']}>
                <p className={styles['head']}>
                  <Link to="/access/reviews/$id" params={{ id: review.id }}>
                    {review.title}
                  </Link>
                  <HowItStands review={review} />
                  <span className={styles['said']}>
                    {t('review.progress', { decided: review.decided, lines: review.lines })}
                  </span>
                </p>
                <p className={styles['quiet']}>
                  {t('review.startedBy', {
                    name: review.startedByName,
                    at: shortInstant(review.startedAt),
                  })}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Page>
  );
}

/** Open and until when, late, signed or called off. */
export function HowItStands({ review }: { review: AccessReview }) {
  const { t } = useTranslation();
  if (review.state !== 'OPEN') {
    return <span className={styles['quiet']}>{t(`review.${review.state}`)}</span>;
  }
  const late = review.due < todayHere();
  return (
    <span className={late ? styles['bad'] : styles['quiet']}>
      {late ? t('review.overdue') : t('review.OPEN')} ·{' '}
      {t('review.dueAt', { at: shortDate(review.due) })}
    </span>
  );
}
