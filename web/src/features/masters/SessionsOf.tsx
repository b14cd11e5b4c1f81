import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { sessionsOfQuery } from '@/api/queries';
import type { Id, MasterEntry } from '@/api/types';
import { Failure, Loading } from '@/ui/primitives/States';
import { SessionList } from '@/ui/SessionList/SessionList';
import styles from './Masters.module.css';

/** Where somebody else is signed in, and how to end it. */
export function SessionsOf({ user }: { user: MasterEntry }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const sessions = useQuery(sessionsOfQuery(user.id));
  const settle = {
    onSettled: () => client.invalidateQueries({ queryKey: ['sessions'] }),
    onError: (error: Error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  };
  const end = useMutation({
    mutationFn: (id: Id) => call<undefined>('DELETE', `/sessions/${id}`),
    ...settle,
  });
  const endAll = useMutation({
    mutationFn: () => call<{ ended: number }>('DELETE', `/users/${user.id}/sessions`),
    onSuccess: ({ ended }) => void message.success(t('access.endedOthers', { count: ended })),
    ...settle,
  });
  const ask = () =>
    void modal.confirm({
      title: t('access.endAllAsk', { name: user.name }),
      content: t('access.endAllHint'),
      okText: t('access.endAll'),
      onOk: () => endAll.mutateAsync().catch(() => undefined),
    });
  return (
    <section className={styles['devices']}>
      <h2>{t('access.devicesOf')}</h2>
      {sessions.isPending && <Loading rows={2} />}
      {sessions.error && <Failure error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.data?.length === 0 && <p>{t('access.devicesOfNone')}</p>}
      {sessions.data && sessions.data.length > 0 && (
        <>
          <SessionList
            label={t('access.devicesOf')}
            lines={sessions.data}
            acts={(line) => (
              <Button
                size="small"
                loading={end.isPending && end.variables === line.id}
                onClick={() => end.mutate(line.id)}
              >
                {t('access.endSession')}
              </Button>
            )}
          />
          <Button onClick={ask}>{t('access.endAll')}</Button>
        </>
      )}
    </section>
  );
}
