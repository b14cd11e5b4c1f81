import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/rights';
import type { Id } from '@/api/types';
import styles from './Masters.module.css';

/** The way from a partner to who has looked at them, for whoever may know. */
export function WhoLooked({ record }: { record: Id }) {
  const { t } = useTranslation();
  const may = useMay()('reads.view');
  if (!may) return null;
  return (
    <section className={styles['devices']}>
      <Link to="/reads" search={{ record } as never}>
        {t('reads.ofRecord')}
      </Link>
    </section>
  );
}
