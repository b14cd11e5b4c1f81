import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { ownSessionsQuery } from '@/api/queries';
import type { Id, SessionLine } from '@/api/types';
import { Failure, Loading } from '@/ui/primitives/States';
import { SessionList } from '@/ui/SessionList/SessionList';
import styles from './Account.module.css';
import { OwnName } from './OwnName';

/** Where one is signed in oneself; each can be ended from here. */
export function OwnDevices() {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const sessions = useQuery(ownSessionsQuery);
  const [naming, setNaming] = useState<SessionLine>();
  const settle = {
    onSettled: () => client.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
    onError: (error: Error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  };
  const end = useMutation({
    mutationFn: (id: Id) => call<undefined>('DELETE', `/sessions/${id}`),
    ...settle,
  });
  const endOthers = useMutation({
    mutationFn: () => call<{ ended: number }>('POST', '/sessions/end-others', { body: {} }),
    onSuccess: ({ ended }) => void message.success(t('access.endedOthers', { count: ended })),
    ...settle,
  });
  const ask = () =>
    void modal.confirm({
      title: t('access.endOthersAsk'),
      content: t('access.endOthersHint'),
      okText: t('access.endOthers'),
      onOk: () => endOthers.mutateAsync().catch(() => undefined),
    });
  const others = (sessions.data ?? []).filter(({ here }) => !here).length;
  return (
    <section className={styles['part']}>
      <h2>{t('access.devices')}</h2>
      <p className={styles['hint']}>{t('access.devicesHint')}</p>
      {sessions.isPending && <Loading rows={3} />}
      {sessions.error && <Failure error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.data && (
        <div className={styles['acts']}>
          {others > 0 ? (
            <Button onClick={ask}>{t('access.endOthers')}</Button>
          ) : (
            <span className={styles['hint']}>{t('access.noOthers')}</span>
          )}
        </div>
      )}
      {sessions.data && (
        <SessionList
          label={t('access.devices')}
          lines={sessions.data}
          acts={(line) => (
            <>
              <Button size="small" onClick={() => setNaming(line)}>
                {t('access.renameDevice')}
              </Button>
              {!line.here && (
                <Button
                  size="small"
                  loading={end.isPending && end.variables === line.id}
                  onClick={() => end.mutate(line.id)}
                >
                  {t('access.endSession')}
                </Button>
              )}
            </>
          )}
        />
      )}
      {naming && (
        <OwnName
          title={t('access.deviceName')}
          label={t('access.deviceName')}
          placeholder={t('access.deviceNameHint')}
          kept={naming.name ?? ''}
          path={`/sessions/${naming.id}`}
          shownIn={ownSessionsQuery.queryKey}
          onClose={() => setNaming(undefined)}
        />
      )}
    </section>
  );
}
