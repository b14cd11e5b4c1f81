import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { delegationsQuery } from '@/api/delegationQueries';
import type { MasterEntry } from '@/api/types';
import { DelegationLine, isOpen } from '@/ui/DelegationLine/DelegationLine';
import { Failure, Loading } from '@/ui/primitives/States';
import styles from './Masters.module.css';

/** What somebody lends, and what others lend them. */
export function LentOf({ user }: { user: MasterEntry }) {
  const { t } = useTranslation();
  const all = useQuery(delegationsQuery);
  const theirs = (all.data ?? []).filter(
    (one) => isOpen(one) && (one.giver === user.id || one.receiver === user.id),
  );
  return (
    <section className={styles['devices']}>
      <h2>{t('lending.ofPerson')}</h2>
      {all.isPending && <Loading rows={1} />}
      {all.error && <Failure error={all.error} onRetry={() => void all.refetch()} />}
      {all.data && theirs.length === 0 && <p>{t('lending.ofPersonNone')}</p>}
      {theirs.length > 0 && (
        <ul aria-label={t('lending.ofPerson')}>
          {theirs.map((one) => (
            <DelegationLine key={one.id} one={one} />
          ))}
        </ul>
      )}
      <Link to="/delegations">{t('lending.open')}</Link>
    </section>
  );
}
