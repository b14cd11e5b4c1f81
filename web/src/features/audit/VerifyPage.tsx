import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { verificationQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import type { Verification } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { CheckRow } from './CheckRow';
import styles from './Verify.module.css';

/** Whether the books agree with themselves: every check, its state, and what contradicts it. */
export function VerifyPage() {
  const { t } = useTranslation();
  useTab(t('page.verify'));
  const last = useQuery(verificationQuery);
  const mayRun = useMay()('audit.run');
  const data = last.data;
  return (
    <Page
      title={t('page.verify')}
      actions={mayRun && data ? <CheckNow running={data.running} /> : null}
      scroll
    >
      {last.error && <Failure error={last.error} onRetry={() => void last.refetch()} />}
      {last.isPending && <Loading rows={8} />}
      {data?.at === null && <Empty title={t('verify.never')} hint={t('verify.neverHint')} />}
      {data && data.at !== null && (
        <>
          <Summary data={data} />
          <ul className={styles['checks']}>
            {data.checks
              .toSorted((a, b) => Number(a.ok) - Number(b.ok))
              .map((check) => (
                <CheckRow key={check.id} check={check} labels={data.labels} />
              ))}
          </ul>
        </>
      )}
    </Page>
  );
}

/** Starts a check, and says how far it is while it or somebody else's goes on. */
function CheckNow({ running }: { running: Verification['running'] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const now = useMutation({
    mutationFn: () => {
      const answer = call<Verification>('POST', '/verify', { body: {} });
      void client.invalidateQueries(verificationQuery);
      return answer;
    },
    onSuccess: (found) => client.setQueryData(verificationQuery.queryKey, found),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  return (
    <Button
      type="primary"
      loading={now.isPending || running !== null}
      onClick={() => {
        now.mutate();
      }}
    >
      {running === null
        ? t('verify.now')
        : t('verify.running', { done: running.done, all: running.all })}
    </Button>
  );
}

function Summary({ data }: { data: Verification }) {
  const { t } = useTranslation();
  const broken = data.checks.filter(({ ok }) => !ok).length;
  const details = [
    t('verify.at', { at: shortInstant(data.at) }),
    data.by === null ? t('verify.byItself') : t('verify.by', { name: data.by }),
    t('verify.took', { seconds: ((data.millis ?? 0) / 1000).toFixed(1) }),
    ...(data.changes.at !== null && data.at !== null && data.changes.at > data.at
      ? [t('verify.changesAt', { at: shortInstant(data.changes.at) })]
      : []),
    ...(data.changes.waiting > 0 ? [t('verify.waiting', { count: data.changes.waiting })] : []),
  ];
  return (
    <p className={data.ok ? styles['good'] : styles['bad']} role="status">
      <strong>
        {data.ok
          ? t('verify.allGood', { count: data.checks.length })
          : t('verify.broken', { count: broken })}
      </strong>
      <span>{details.join(' · ')}</span>
    </p>
  );
}
