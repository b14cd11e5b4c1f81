import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { masterListQuery, tokensQuery } from '@/api/queries';
import type { ApiToken } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import lines from '@/ui/primitives/Lines.module.css';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { NewToken } from './NewToken';
import styles from './Tokens.module.css';

const MOST_STORES = 500;

/** Keys for scripts: one's own, and those of the people one looks after. */
export function TokensPage() {
  const { t } = useTranslation();
  useTab(t('page.tokens'));
  const tokens = useQuery(tokensQuery);
  const [making, setMaking] = useState(false);
  const make = (
    <Button type="primary" onClick={() => setMaking(true)}>
      {t('token.make')}
    </Button>
  );
  return (
    <Page title={t('page.tokens')} scroll>
      <div className={styles['page']}>
        <p className={styles['hint']}>{t('token.hint')}</p>
        {tokens.error && <Failure error={tokens.error} onRetry={() => void tokens.refetch()} />}
        {tokens.isPending && <Loading rows={3} />}
        {tokens.data?.length === 0 && (
          <Empty title={t('token.none')} hint={t('token.noneHint')} action={make} />
        )}
        {tokens.data !== undefined && tokens.data.length > 0 && (
          <>
            <div>{make}</div>
            <ul className={lines['list']} aria-label={t('page.tokens')}>
              {tokens.data.map((token) => (
                <Line key={token.id} token={token} />
              ))}
            </ul>
          </>
        )}
      </div>
      {making && <NewToken onClose={() => setMaking(false)} />}
    </Page>
  );
}

function Line({ token }: { token: ApiToken }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => call<ApiToken>('POST', `/tokens/${token.id}/archive`, { body: {} }),
    onSuccess: () => void message.success(t('token.revoked')),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
    onSettled: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  const ask = () =>
    void modal.confirm({
      title: t('token.revokeAsk', { name: token.name }),
      content: t('token.revokeHint'),
      okText: t('token.revoke'),
      onOk: () => revoke.mutateAsync().catch(() => undefined),
    });
  return (
    <li className={lines['line']}>
      <div className={lines['what']}>
        <div className={lines['name']}>{token.name}</div>
        <div className={lines['small']}>
          <code>{token.code}…</code>
          {!token.mine && ` · ${token.userName}`}
        </div>
        <div className={lines['small']}>
          <Limits token={token} />
        </div>
        <div className={lines['small']}>
          {token.seenAt ? t('token.seenAt', { at: shortInstant(token.seenAt) }) : t('token.never')}
          {' · '}
          <Ends token={token} />
        </div>
      </div>
      <Button size="small" loading={revoke.isPending} onClick={ask}>
        {t('token.revoke')}
      </Button>
    </li>
  );
}

function Ends({ token }: { token: ApiToken }) {
  const { t } = useTranslation();
  if (!token.expiresAt) return t('token.noEnd');
  const over = Date.parse(token.expiresAt) <= Date.now();
  return over ? (
    <span className={styles['over']}>{t('token.over')}</span>
  ) : (
    t('token.ends', { at: shortInstant(token.expiresAt) })
  );
}

function Limits({ token }: { token: ApiToken }) {
  const { t } = useTranslation();
  const stores = useQuery({
    ...masterListQuery('stores', '', MOST_STORES),
    enabled: token.stores.length > 0,
  });
  const names = token.stores.map(
    (id) => stores.data?.items.find((store) => store.id === id)?.name ?? '…',
  );
  return [
    token.rights.length === 0
      ? token.mine
        ? t('token.allRights')
        : t('token.allTheirs', { name: token.userName })
      : t('token.someRights', { count: token.rights.length }),
    names.length === 0 ? t('token.allStores') : names.join('、'),
  ].join(' · ');
}
