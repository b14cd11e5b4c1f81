import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { identitiesOfQuery, outerDoorQuery } from '@/api/outerQueries';
import { Problem } from '@/api/problems';
import type { MasterEntry, OuterIdentities } from '@/api/types';
import { Failure, Loading } from '@/ui/primitives/States';
import { IdentityList } from '@/ui/SessionList/IdentityList';
import styles from './Masters.module.css';

/** Who somebody else is at the identity provider, and as whom they will come from there for the first time. */
export function IdentitiesOf({ user }: { user: MasterEntry }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const door = useQuery(outerDoorQuery);
  const known = useQuery(identitiesOfQuery(user.id));
  const settle = {
    onError: (error: Error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
    onSettled: () =>
      Promise.all(
        ['outer-identities', 'sessions', 'master'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  };
  const expect = useMutation({
    mutationFn: (address: string) =>
      call<OuterIdentities>('PUT', `/users/${user.id}/outer-expected`, { body: { address } }),
    onSuccess: () => void message.success(t('outer.expectSaved')),
    ...settle,
  });
  const items = known.data?.items ?? [];
  if (!door.data?.name && items.length === 0) return null;
  return (
    <section className={styles['devices']}>
      <h2>{t('outer.ofTitle')}</h2>
      {known.isPending && <Loading rows={1} />}
      {known.error && <Failure error={known.error} onRetry={() => void known.refetch()} />}
      {known.data && items.length === 0 && <p>{t('outer.none')}</p>}
      {items.length > 0 && <IdentityList label={t('outer.ofTitle')} identities={items} />}
      {known.data && (
        <>
          <p>{t('outer.ofHint')}</p>
          <Expected
            key={known.data.expected ?? ''}
            kept={known.data.expected ?? ''}
            saving={expect.isPending}
            onSave={expect.mutate}
          />
        </>
      )}
    </section>
  );
}

interface ExpectedProps {
  kept: string;
  saving: boolean;
  onSave: (address: string) => void;
}

function Expected({ kept, saving, onSave }: ExpectedProps) {
  const { t } = useTranslation();
  const [address, setAddress] = useState(kept);
  return (
    <Space.Compact>
      <Input
        aria-label={t('outer.expected')}
        placeholder="name@example.com"
        maxLength={200}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <Button
        loading={saving}
        disabled={address.trim() === kept}
        onClick={() => onSave(address.trim())}
      >
        {t('outer.expect')}
      </Button>
    </Space.Compact>
  );
}
