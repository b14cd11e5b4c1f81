import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/api/queries';
import { lastDayOf } from '@/ui/fields/scopes';
import { shortDate } from '@/ui/dates';
import styles from './TopBar.module.css';

/** For whom this person acts at this moment, and until when; nothing for whoever acts for nobody. */
export function StandInTag() {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const all = session?.standsIn ?? [];
  const [first] = all;
  if (first === undefined) return null;
  const words = all.map(({ name, until }) =>
    t('lending.standIn', { name, until: shortDate(lastDayOf(until)) }),
  );
  return (
    <Link
      to="/delegations"
      className={styles['standIn']}
      title={t('lending.standInTitle', { who: words.join(t('lending.list')) })}
    >
      {words[0]}
      {all.length > 1 && ` +${String(all.length - 1)}`}
    </Link>
  );
}
