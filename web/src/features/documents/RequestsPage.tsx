import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeRequestsQuery } from '@/api/keepingQueries';
import { definitionsQuery, requestsQuery } from '@/api/queries';
import { reviewCountQuery } from '@/api/reviewQueries';
import { useMay } from '@/api/rights';
import type { Id } from '@/api/types';
import { named } from '@/i18n/names';
import { todayHere } from '@/ui/dates';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { useIsPhone } from '@/ui/useIsPhone';
import { ChangeRequests } from './ChangeRequests';
import { DocumentPeek } from './DocumentPeek';
import { RequestRow } from './RequestRow';
import styles from './Requests.module.css';

/** What others ask of this person, and what this person has asked of others; the paper stands beside it. */
export function RequestsPage() {
  const { t } = useTranslation();
  useTab(t('request.title'));
  const phone = useIsPhone();
  const [of, setOf] = useState<'me' | 'mine'>('me');
  const [peeked, setPeeked] = useState<Id>();
  const list = useQuery(requestsQuery(of));
  const changes = useQuery(changeRequestsQuery(of));
  const { data: definitions } = useQuery(definitionsQuery);
  const kindOf = (code: string) => definitions?.kinds.find((kind) => kind.code === code);
  const shown = list.data?.find(({ id }) => id === peeked) ?? list.data?.[0];
  return (
    <Page
      title={t('request.title')}
      aside={
        <Segmented
          value={of}
          options={[
            { value: 'me', label: t('request.forMe') },
            { value: 'mine', label: t('request.byMe') },
          ]}
          onChange={setOf}
        />
      }
      scroll
    >
      <ReviewsWaiting />
      <ChangeRequests of={of} />
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data?.length === 0 && changes.data?.length === 0 && (
        <Empty title={t(`request.none.${of}`)} hint={t('request.noneHint')} />
      )}
      {list.data && list.data.length > 0 && (
        <div className={styles['beside']}>
          <ul className={styles['list']}>
            {list.data.map((request) => (
              <RequestRow
                key={request.id}
                request={request}
                chosen={!phone && request === shown}
                paper={
                  <Link
                    to="/documents/$kind/$id"
                    params={{ kind: request.kind, id: request.document }}
                    onMouseEnter={() => setPeeked(request.id)}
                    onFocus={() => setPeeked(request.id)}
                  >
                    {named(kindOf(request.kind)?.name, request.kind)} {request.number ?? ''}
                  </Link>
                }
              />
            ))}
          </ul>
          {!phone && shown && (
            <aside className={styles['paper']}>
              <DocumentPeek kind={kindOf(shown.kind)} id={shown.document} />
            </aside>
          )}
        </div>
      )}
    </Page>
  );
}

/** Access reviews wait in the same place as what colleagues ask. */
function ReviewsWaiting() {
  const { t } = useTranslation();
  const decides = useMay()('access.edit');
  const { data } = useQuery({ ...reviewCountQuery, enabled: decides });
  if (data === undefined || data.waiting === 0) return null;
  const late = data.firstDue != null && data.firstDue < todayHere();
  return (
    <p className={styles['about']}>
      <Link to="/access/reviews" className={late ? styles['changed'] : ''}>
        {t('review.waiting', { count: data.waiting })}
        {late && ` · ${t('review.overdue')}`}
      </Link>
    </p>
  );
}
