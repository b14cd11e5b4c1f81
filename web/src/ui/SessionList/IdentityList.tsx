import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OuterIdentity } from '@/api/types';
import { shortInstant } from '../dates';
import styles from './SessionList.module.css';

interface Props {
  identities: readonly OuterIdentity[];
  label: string;
  acts: (identity: OuterIdentity) => ReactNode;
}

/** Who somebody is at an outer identity provider, and when they last came from there. */
export function IdentityList({ identities, label, acts }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={styles['list']} aria-label={label}>
      {identities.map((one) => (
        <li key={one.id} className={styles['line']}>
          <div className={styles['what']}>
            <div className={styles['name']}>{one.label}</div>
            <div className={styles['small']}>{one.issuer}</div>
            <div className={styles['small']}>
              {[
                t('outer.linkedAt', { at: shortInstant(one.linkedAt) }),
                one.usedAt
                  ? t('outer.usedAt', { at: shortInstant(one.usedAt) })
                  : t('outer.unused'),
              ].join(' · ')}
            </div>
          </div>
          <div className={styles['acts']}>{acts(one)}</div>
        </li>
      ))}
    </ul>
  );
}
