import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { periodsQuery } from '@/api/queries';
import type { Period } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './Ledger.module.css';

/** Months that are open for posting, and those that are closed; closing is soft and can be undone. */
export function PeriodsPage() {
  const { t } = useTranslation();
  useTab(t('page.periods'));
  const periods = useQuery(periodsQuery);
  return (
    <Page title={t('page.periods')} scroll>
      {periods.error && <Failure error={periods.error} onRetry={() => void periods.refetch()} />}
      {periods.isPending && <Loading />}
      {periods.data?.length === 0 && (
        <Empty title={t('ledger.noPeriods')} hint={t('ledger.noPeriodsHint')} />
      )}
      {periods.data && periods.data.length > 0 && (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th>{t('ledger.period')}</th>
                <th>{t('document.state')}</th>
                <th>{t('ledger.closedBy')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {periods.data.map((period) => (
                <Row key={period.period} period={period} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}

function Row({ period }: { period: Period }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const closed = period.state === 'CLOSED';
  const change = useMutation({
    mutationFn: () =>
      call<unknown>('POST', `/periods/${period.period}/${closed ? 'reopen' : 'close'}`, {
        body: {},
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: periodsQuery.queryKey }),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  return (
    <tr>
      <td>{period.period}</td>
      <td>{closed ? t('ledger.closed') : t('ledger.open')}</td>
      <td>
        {period.closedBy} {shortInstant(period.closedAt)}
      </td>
      <td className={styles['figure']}>
        <Button size="small" loading={change.isPending} onClick={() => change.mutate()}>
          {closed ? t('ledger.reopen') : t('ledger.close')}
        </Button>
      </td>
    </tr>
  );
}
