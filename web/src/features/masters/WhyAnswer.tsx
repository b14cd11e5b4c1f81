import { useTranslation } from 'react-i18next';
import type { Id, Why, WhyReason } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import styles from './Masters.module.css';

interface Props {
  answer: Why;
  placeOf: (unit: Id | null) => string;
}

/** Yes or no, then a sentence for each role, the deciding one first; and which roles would help. */
export function WhyAnswer({ answer, placeOf }: Props) {
  const { t } = useTranslation();
  const telling = answer.because.filter(({ reason }) => reason !== 'LACKS');
  const lacking = answer.because.filter(({ reason }) => reason === 'LACKS');
  return (
    <div role="status">
      <p className={answer.may ? styles['yes'] : styles['no']}>
        <strong>{t(answer.may ? 'why.yes' : 'why.no')}</strong>
      </p>
      {answer.archived && <p>{t('why.archived')}</p>}
      <ul className={styles['because']}>
        {telling.map((one, index) => (
          <li key={index}>
            <Sentence one={one} place={placeOf(one.unit)} />
            {one.lentBy != null && ` ${t('why.lentBy', { name: one.lentBy })}`}
          </li>
        ))}
      </ul>
      {answer.because.length === 0 && <p>{t('why.noRoles')}</p>}
      {!answer.may && lacking.length > 0 && (
        <p>{t('why.lacking', { roles: lacking.map(({ role }) => role).join('、') })}</p>
      )}
      {answer.helps.length > 0 && <p>{t('why.helps', { roles: answer.helps.join('、') })}</p>}
    </div>
  );
}

function Sentence({ one, place }: { one: WhyReason; place: string }) {
  const { t } = useTranslation();
  const where = { unit: place, own: t('why.own'), company: t('why.company') }[one.scope];
  const facts = { role: one.role, where };
  switch (one.reason) {
    case 'HOLDS':
    case 'HOLDS_FOR_OWN':
      return (
        <>
          {t('why.holds', facts)}
          {one.until != null && ` ${t('why.until', { until: shortInstant(one.until) })}`}
        </>
      );
    case 'WITHHELD':
      return <>{t('why.withheld', facts)}</>;
    case 'ELSEWHERE':
      return <>{t('why.elsewhere', facts)}</>;
    case 'NOT_YET':
      return <>{t('why.notYet', { ...facts, from: shortInstant(one.from) })}</>;
    case 'NO_MORE':
      return <>{t('why.noMore', { ...facts, until: shortInstant(one.until) })}</>;
    case 'ROLE_ARCHIVED':
      return <>{t('why.roleArchived', facts)}</>;
    case 'LACKS':
      return null;
  }
}
