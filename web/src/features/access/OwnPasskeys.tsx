import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { ownPasskeysQuery } from '@/api/passkeyQueries';
import { sessionQuery } from '@/api/queries';
import type { PasskeyLine } from '@/api/types';
import { obstacle } from '@/api/webauthn';
import { Failure, Loading } from '@/ui/primitives/States';
import styles from './Account.module.css';
import { NewPasskey } from './NewPasskey';
import { PasskeyList } from './PasskeyList';
import { OwnName } from './OwnName';
import { passkeyWords } from './passkeyWords';

/** One's own passkeys: which devices sign in without a password, and how one more does. */
export function OwnPasskeys() {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const passkeys = useQuery(ownPasskeysQuery);
  const [naming, setNaming] = useState<PasskeyLine>();
  const [adding, setAdding] = useState(false);
  const again = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ownPasskeysQuery.queryKey }),
      // A role may demand a second factor: then the next screen asks for another one.
      client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    ]);
  const remove = useMutation({
    mutationFn: ({ line, keeping }: { line: PasskeyLine; keeping: boolean }) =>
      call<undefined>('DELETE', `/passkeys/${line.id}`, {
        query: keeping ? { keepSessions: 'true' } : {},
      }),
    onSuccess: () => void message.success(t('passkey.removed')),
    onError: (error) => void message.error(passkeyWords(error, t)),
    onSettled: again,
  });
  const ask = (line: PasskeyLine) => {
    let keeping = false;
    void modal.confirm({
      title: t('passkey.removeAsk', { name: line.name }),
      content: (
        <>
          <p>{t('passkey.removeHint')}</p>
          <Checkbox
            defaultChecked
            onChange={({ target }) => {
              keeping = !target.checked;
            }}
          >
            {t('passkey.removeSessions')}
          </Checkbox>
        </>
      ),
      okText: t('passkey.remove'),
      // Closes at once: the question who one is would come to lie beneath.
      onOk: () => remove.mutate({ line, keeping }),
    });
  };
  const added = () => {
    setAdding(false);
    void again();
    void message.success(t('passkey.added'));
  };
  return (
    <section className={styles['part']}>
      <h2>{t('passkey.title')}</h2>
      <p className={styles['hint']}>{t('passkey.hint')}</p>
      {passkeys.isPending && <Loading rows={2} />}
      {passkeys.error && <Failure error={passkeys.error} onRetry={() => void passkeys.refetch()} />}
      {passkeys.data && (
        <>
          <Adding
            address={passkeys.data.address}
            full={passkeys.data.items.length >= passkeys.data.most}
            most={passkeys.data.most}
            onAdd={() => setAdding(true)}
          />
          <PasskeyList
            here={passkeys.data.address}
            lines={passkeys.data.items}
            onName={setNaming}
            onRemove={ask}
          />
        </>
      )}
      {adding && <NewPasskey onDone={added} onClose={() => setAdding(false)} />}
      {naming && (
        <OwnName
          title={t('passkey.rename')}
          label={t('passkey.name')}
          kept={naming.name}
          path={`/passkeys/${naming.id}`}
          shownIn={ownPasskeysQuery.queryKey}
          onClose={() => setNaming(undefined)}
        />
      )}
    </section>
  );
}

interface AddingProps {
  address: string | null;
  full: boolean;
  most: number;
  onAdd: () => void;
}

/** The button, or why there can be none here. */
function Adding({ address, full, most, onAdd }: AddingProps) {
  const { t } = useTranslation();
  const why = obstacle() ?? (address === null ? 'address' : undefined);
  if (why !== undefined) return <p className={styles['hint']}>{t(`passkey.failed.${why}`)}</p>;
  if (full) return <p className={styles['hint']}>{t('passkey.full', { count: most })}</p>;
  return (
    <div className={styles['acts']}>
      <Button onClick={onAdd}>{t('passkey.add')}</Button>
    </div>
  );
}
