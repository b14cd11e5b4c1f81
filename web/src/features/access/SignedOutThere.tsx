import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Door.module.css';
import { takeLeft } from './outerTrip';

/** What the door says to whoever comes back from signing out at the identity provider. */
export function SignedOutThere() {
  const { t } = useTranslation();
  const [left, setLeft] = useState(false);
  useEffect(() => {
    if (takeLeft()) setLeft(true);
  }, []);
  if (!left) return null;
  return (
    <p className={styles['told']} role="status">
      {t('outer.left')}
    </p>
  );
}
