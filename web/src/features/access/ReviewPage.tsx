import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { reviewQuery } from '@/api/reviewQueries';
import type { ReviewSheet } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { ReviewLineRow } from './ReviewLineRow';
import styles from './Reviews.module.css';
import { HowItStands } from './ReviewsPage';
import { saveCsv } from './reviewCsv';
import { useReviewAct } from './useReviewAct';

/** One review: who had which role where, what is decided about each, and the seal. */
export function ReviewPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/access/reviews/$id' });
  const sheet = useQuery(reviewQuery(id));
  useTab(sheet.data?.review.title ?? t('page.reviews'));
  if (sheet.error) return <Failure error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (sheet.data === undefined) return <Loading />;
  const { review } = sheet.data;
  return (
    <Page
      title={review.title}
      aside={<HowItStands review={review} />}
      actions={<Acts sheet={sheet.data} />}
      scroll
    >
      <div className={styles['page']}>
        <About sheet={sheet.data} />
        <ul className={styles['rows']}>
          {sheet.data.items.map((line) => (
            <ReviewLineRow key={line.lineNo} review={review} line={line} />
          ))}
        </ul>
      </div>
    </Page>
  );
}

function About({ sheet: { review, signed } }: { sheet: ReviewSheet }) {
  const { t } = useTranslation();
  const at = shortInstant(review.closedAt);
  const by = review.closedByName ?? '';
  return (
    <div className={styles['quiet']}>
      <p>
        {t('review.startedBy', { name: review.startedByName, at: shortInstant(review.startedAt) })}{' '}
        · {t('review.progress', { decided: review.decided, lines: review.lines })}
        {review.state === 'SIGNED' && ` · ${t('review.signedBy', { name: by, at })}`}
        {review.state === 'CANCELLED' && ` · ${t('review.cancelledBy', { name: by, at })}`}
      </p>
      {review.state === 'OPEN' && signed > 0 && (
        <p>{t('review.signedInPart', { signed, lines: review.lines })}</p>
      )}
      {review.leftOut > 0 && <p>{t('review.leftOut', { count: review.leftOut })}</p>}
      {review.state === 'OPEN' && !review.mine && <p>{t('review.mayNot')}</p>}
      {review.seal != null && (
        <p>
          {t('review.seal')} <span className={styles['seal']}>{review.seal}</span>
        </p>
      )}
    </div>
  );
}

function Acts({ sheet }: { sheet: ReviewSheet }) {
  const { t } = useTranslation();
  const { review, items } = sheet;
  const { act, doing } = useReviewAct(review.id);
  const rest = items.filter((line) => line.decision == null && !line.own);
  const decides = review.state === 'OPEN' && review.mine;
  const signable = review.decided === review.lines && sheet.signed < review.lines;
  return (
    <div className={styles['acts']}>
      <Button onClick={() => window.print()}>{t('review.print')}</Button>
      <Button onClick={() => saveCsv(sheet, t)}>{t('review.csv')}</Button>
      {review.state === 'OPEN' && review.startedByMe && (
        <Popconfirm
          title={t('review.cancelAsk')}
          description={t('review.cancelHint')}
          onConfirm={() => act({ verb: 'cancel' })}
        >
          <Button danger loading={doing}>
            {t('review.cancel')}
          </Button>
        </Popconfirm>
      )}
      {decides && rest.length > 0 && (
        <Button
          loading={doing}
          onClick={() =>
            act({
              verb: 'decide',
              body: { lines: rest.map(({ lineNo }) => lineNo), decision: 'KEEP' },
            })
          }
        >
          {t('review.keepRest')}
        </Button>
      )}
      {decides && (
        <Popconfirm
          title={t('review.signAsk')}
          description={t('review.signHint')}
          disabled={!signable}
          onConfirm={() => act({ verb: 'sign' })}
        >
          <Button type="primary" disabled={!signable} loading={doing}>
            {t('review.sign')}
          </Button>
        </Popconfirm>
      )}
    </div>
  );
}
