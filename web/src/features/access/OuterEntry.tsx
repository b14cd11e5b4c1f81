import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { outerDoorQuery } from '@/api/outerQueries';
import { Problem } from '@/api/problems';
import { sessionQuery } from '@/api/queries';
import styles from './Door.module.css';
import { goOut } from './outerTrip';

/** The other way in: by the company's identity provider, where there is one. */
export function OuterEntry() {
  const { t } = useTranslation();
  const door = useQuery(outerDoorQuery);
  const go = useMutation({ mutationFn: () => goOut('/session/outer') });
  const name = door.data?.name ?? '';
  if (name === '') return null;
  const why = go.error instanceof Problem ? go.error.message : t('common.unreachable');
  return (
    <div className={styles['other']}>
      <p className={styles['or']}>{t('outer.or')}</p>
      <Button size="large" block loading={go.isPending || go.isSuccess} onClick={() => go.mutate()}>
        {t('outer.with', { name })}
      </Button>
      {go.error && (
        <p className={styles['problem']} role="alert">
          {why}
        </p>
      )}
    </div>
  );
}

/** The same over a page whose work must not be lost: in another tab; back here it goes on by itself. */
export function OuterElsewhere({ login, onDone }: { login: string; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const door = useQuery(outerDoorQuery);
  const name = door.data?.name ?? '';
  useEffect(() => {
    if (name === '') return undefined;
    const look = () =>
      void client.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(
        (session) => {
          if (session.user.login === login) onDone();
        },
        () => undefined,
      );
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [client, login, name, onDone]);
  if (name === '') return null;
  return (
    <Button type="link" block href="/" target="_blank" rel="noopener">
      {t('outer.newTab', { name })}
    </Button>
  );
}
