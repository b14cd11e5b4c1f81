import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ownPasskeysQuery } from '@/api/passkeyQueries';
import { addPasskey, obstacle, proveByPasskey } from '@/api/webauthn';
import styles from './Door.module.css';
import { passkeyWords } from './passkeyWords';
import { thisBrowser } from './thisBrowser';

/** A passkey is a second factor too: the one that there is, or one that is made now. */
export function EnrolByPasskey({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const passkeys = useQuery(ownPasskeysQuery);
  const here = passkeys.data?.items.some(({ address }) => address === passkeys.data.address);
  const go = useMutation({
    mutationFn: () => (here ? proveByPasskey() : addPasskey(thisBrowser())),
    onSuccess: onDone,
  });
  if (obstacle() !== undefined || !passkeys.data || passkeys.data.address === null) return null;
  return (
    <div className={styles['form']}>
      <p className={styles['small']}>{t(here ? 'passkey.enrolShow' : 'passkey.enrolAdd')}</p>
      <Button size="large" block loading={go.isPending} onClick={() => go.mutate()}>
        {t(here ? 'passkey.prove' : 'passkey.add')}
      </Button>
      <p className={styles['problem']} role="status">
        {passkeyWords(go.error, t)}
      </p>
    </div>
  );
}
