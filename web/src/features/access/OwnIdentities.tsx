import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { outerDoorQuery, ownIdentitiesQuery } from '@/api/outerQueries';
import { Problem } from '@/api/problems';
import type { OuterIdentities } from '@/api/types';
import { Failure, Loading } from '@/ui/primitives/States';
import { IdentityList } from '@/ui/SessionList/IdentityList';
import styles from './Account.module.css';
import { goOut, takeBack } from './outerTrip';

/** Who one is at the company's identity provider: linked by going there and back. Not shown where there is none. */
export function OwnIdentities() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const door = useQuery(outerDoorQuery);
  const own = useQuery(ownIdentitiesQuery);
  const onError = (error: Error) =>
    void message.error(error instanceof Problem ? error.message : t('common.unreachable'));
  const link = useMutation({ mutationFn: () => goOut('/outer-identities'), onError });
  const confirm = useMutation({
    mutationFn: () => call<OuterIdentities>('POST', '/outer-identities/confirm'),
    onSuccess: (now) => {
      client.setQueryData(ownIdentitiesQuery.queryKey, now);
      void message.success(t('outer.linked'));
    },
    onError,
  });
  const { mutate } = confirm;
  useEffect(() => {
    if (takeBack()) mutate();
  }, [mutate]);
  const name = door.data?.name ?? '';
  const items = own.data?.items ?? [];
  if (name === '' && items.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h2>{t('outer.title')}</h2>
      <p className={styles['hint']}>{t('outer.hint')}</p>
      {own.isPending && <Loading rows={1} />}
      {own.error && <Failure error={own.error} onRetry={() => void own.refetch()} />}
      {own.data && items.length === 0 && <p>{t('outer.none')}</p>}
      {items.length > 0 && <IdentityList label={t('outer.title')} identities={items} />}
      {name !== '' && (
        <div className={styles['row']}>
          <Button loading={link.isPending || confirm.isPending} onClick={() => link.mutate()}>
            {t('outer.link', { name })}
          </Button>
        </div>
      )}
    </section>
  );
}
