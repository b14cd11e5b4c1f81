import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lendingConflictsQuery } from '@/api/delegationQueries';
import type { Colleague, LentPart } from '@/api/types';
import { named } from '@/i18n/names';
import { partWords } from '@/ui/DelegationLine/DelegationLine';
import { shortDate } from '@/ui/dates';
import styles from './Delegations.module.css';
import { keyOf } from './lending';
import type { Term } from './LendingTerm';

interface Props {
  whom: Colleague;
  lent: LentPart[];
  term: Term;
  today: string;
}

/** What will be, in a sentence; before it, which duties would come together in one hand. */
export function LendingSummary({ whom, lent, term, today }: Props) {
  const { t } = useTranslation();
  const { data: conflicts = [] } = useQuery(lendingConflictsQuery(whom.id, lent.map(keyOf)));
  return (
    <>
      {conflicts.length > 0 && (
        <div className={styles['warning']} role="alert">
          {t('lending.conflict')}
          <ul>
            {conflicts.map(({ code, name }) => (
              <li key={code}>{named(name, code)}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles['summary']} role="status">
        {t('lending.summary', {
          receiver: whom.name,
          from: term.first === today ? t('lending.now') : shortDate(term.first),
          until: shortDate(term.last),
          parts: lent.map((part) => partWords(part, t)).join(t('lending.list')),
        })}
      </p>
    </>
  );
}
