import { useTranslation } from 'react-i18next';
import type { OrgUnit } from '@/api/types';
import styles from './Org.module.css';

/** What a unit is; and of a store that others run, that they do. */
export function UnitTags({ unit }: { unit: OrgUnit }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles['tag']}>{t(`org.type.${unit.type}`)}</span>
      {unit.ownership !== 'direct' && (
        <span
          className={`${styles['tag']} ${styles['others']}`}
          title={t(`org.hint.${unit.ownership}`)}
        >
          {t(`org.ownership.${unit.ownership}`)}
        </span>
      )}
    </>
  );
}
