import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Session } from '@/api/types';
import { obstacle } from '@/api/webauthn';
import styles from './Door.module.css';
import { passkeyWords } from './passkeyWords';
import { usePasskeyDoor } from './usePasskeyDoor';

/** The other way in: the device says who one is. Not there where no browser would do it. */
export function PasskeyDoor({ onDone }: { onDone: (session: Session) => void }) {
  const { t } = useTranslation();
  const enter = usePasskeyDoor(onDone);
  if (obstacle() !== undefined) return null;
  return (
    <div className={styles['form']}>
      <Button size="large" block loading={enter.isPending} onClick={() => enter.mutate()}>
        {t('passkey.signIn')}
      </Button>
      <p className={styles['problem']} role="status">
        {passkeyWords(enter.error, t)}
      </p>
    </div>
  );
}
