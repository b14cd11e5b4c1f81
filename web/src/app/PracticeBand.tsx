import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { practiceQuery } from '@/api/practice';
import { Problem } from '@/api/problems';
import { sessionQuery } from '@/api/queries';
import styles from './PracticeBand.module.css';

/** Says above everything, at the door too, that nothing here counts; and the password, which some acts ask for. */
export function PracticeBand() {
  const { t } = useTranslation();
  const session = useQuery(sessionQuery);
  const isIn = session.data?.practice === true;
  const here = useQuery({ ...practiceQuery, enabled: isIn });
  const atTheDoor = session.error instanceof Problem && session.error.facts['practice'] === 'true';
  if (!isIn && !atTheDoor) return null;
  const password = here.data?.password ?? null;
  return (
    <div className={styles['band']} role="note">
      <strong className={styles['words']}>{t('practice.band')}</strong>
      {isIn && password !== null && <span>{t('practice.password', { password })}</span>}
    </div>
  );
}
