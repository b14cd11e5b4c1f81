import { useTranslation } from 'react-i18next';
import type { Why, WhyReason } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { Verdict } from './Verdict';
import styles from './Why.module.css';

/** Yes or no, then what their roles say. */
export function RightsAnswer({ answer }: { answer: Why }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <Verdict good={answer.may}>{t(answer.may ? 'why.yes' : 'why.no')}</Verdict>
      {answer.preview === true && <p>{t('explain.preview')}</p>}
      <RoleLines answer={answer} />
    </div>
  );
}

/** A sentence for each role, the deciding one first; and which roles would help. */
export function RoleLines({ answer }: { answer: Why }) {
  const { t } = useTranslation();
  const telling = answer.because.filter(({ reason }) => reason !== 'LACKS');
  const lacking = answer.because.filter(({ reason }) => reason === 'LACKS');
  return (
    <>
      {answer.archived && <p>{t('why.archived')}</p>}
      <ul className={styles['because']}>
        {telling.map((one, index) => (
          <li key={index}>
            <Sentence one={one} />
            <LentBy name={one.lentBy} />
          </li>
        ))}
      </ul>
      {answer.because.length === 0 && <p>{t('why.noRoles')}</p>}
      {!answer.may && lacking.length > 0 && (
        <p>{t('why.lacking', { roles: lacking.map(({ role }) => role).join('、') })}</p>
      )}
      {answer.key != null && <p>{t('why.key', { key: answer.key })}</p>}
      {answer.helps.length > 0 && <p>{t('why.helps', { roles: answer.helps.join('、') })}</p>}
    </>
  );
}

/** Who has lent it, as far as the reader may know. */
export function LentBy({ name }: { name: string | null | undefined }) {
  const { t } = useTranslation();
  if (name == null) return null;
  return <> {name === '' ? t('explain.lentBySomebody') : t('why.lentBy', { name })}</>;
}

function Sentence({ one }: { one: WhyReason }) {
  const { t } = useTranslation();
  const where = { unit: one.unitName ?? '', own: t('why.own'), company: t('why.company') }[
    one.scope
  ];
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
    case 'BEYOND_KEY':
      return <>{t('why.beyondKey', facts)}</>;
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
