import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { factorOfQuery, sessionQuery } from '@/api/queries';
import type { MasterEntry } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { Failure, Loading } from '@/ui/primitives/States';
import styles from './Masters.module.css';

/** Somebody else's second factor, and how to take it away when the phone is lost. */
export function FactorOf({ user }: { user: MasterEntry }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const factor = useQuery(factorOfQuery(user.id));
  const reset = useMutation({
    mutationFn: () => call<undefined>('DELETE', `/users/${user.id}/second-factor`),
    onSuccess: () => void message.success(t('factor.resetDone')),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
    onSettled: () =>
      Promise.all(
        ['second-factor', 'sessions', 'master'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
  const ask = () =>
    void modal.confirm({
      title: t('factor.resetAsk', { name: user.name }),
      content: t('factor.resetHint'),
      okText: t('factor.reset'),
      // Closes at once: the question who one is would come to lie beneath.
      onOk: () => reset.mutate(),
    });
  const passkeys = factor.data?.passkeys ?? 0;
  const there = factor.data?.on === true || passkeys > 0;
  const own = session.data?.user.id === user.id;
  return (
    <section className={styles['devices']}>
      <h2>{t('factor.title')}</h2>
      {factor.isPending && <Loading rows={1} />}
      {factor.error && <Failure error={factor.error} onRetry={() => void factor.refetch()} />}
      {factor.data && !there && <p>{t('factor.none')}</p>}
      {factor.data && there && (
        <>
          {factor.data.on && (
            <p>
              {t('factor.onSince', { at: shortInstant(factor.data.since ?? '') })}{' '}
              {t('factor.codesLeft', { count: factor.data.codesLeft })}
            </p>
          )}
          {passkeys > 0 && <p>{t('passkey.count', { count: passkeys })}</p>}
          {factor.data.copiedAt && (
            <p role="alert">{t('passkey.copied', { at: shortInstant(factor.data.copiedAt) })}</p>
          )}
          {own ? (
            <p>{t('factor.ownElsewhere')}</p>
          ) : (
            <Button loading={reset.isPending} onClick={ask}>
              {t('factor.reset')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
