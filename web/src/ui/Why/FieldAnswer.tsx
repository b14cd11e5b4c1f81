import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import type { FieldSaid, FieldWhy } from '@/api/types';
import { CLASSES } from '../fields/fieldRules';
import { fieldName } from './fieldName';
import { LentBy, RoleLines } from './RightsAnswer';
import { Verdict } from './Verdict';
import styles from './Why.module.css';

interface Props {
  answer: FieldWhy;
  /** A slip that is still being written may be filled in; one in the books is only read. */
  state: 'draft' | 'posted';
}

/** Why somebody sees a field as they do: what stands above all roles, else which role is the most generous. */
export function FieldAnswer({ answer, state }: Props) {
  const { t } = useTranslation();
  const { access, limit, rights } = answer;
  const seen = state === 'posted' && (access === 'editable' || access === 'read-only');
  return (
    <div role="status" className={styles['answer']}>
      <Verdict good={seen || access === 'editable'}>
        {seen ? t('explain.access.seen') : t(`explain.access.${access}`)}
      </Verdict>
      {answer.preview && <p>{t('explain.preview')}</p>}
      <Above answer={answer} />
      {rights != null && <RoleLines answer={rights} />}
      {limit !== 'NOT_SHOWN' && limit !== 'CLASS_RIGHT' && <Roles said={answer.said} />}
    </div>
  );
}

/** What no role changes. */
function Above({ answer }: { answer: FieldWhy }) {
  const { t } = useTranslation();
  const { data: definitions } = useQuery(definitionsQuery);
  const known = CLASSES.find((one) => one === answer.fieldClass);
  const name = known === undefined ? '' : t(`fieldRules.class.${known}`);
  switch (answer.limit) {
    case 'NOT_SHOWN':
      return <p>{t('explain.limit.notShown')}</p>;
    case 'CLASS_RIGHT':
      return (
        <p>
          {t('explain.limit.classRight', {
            field: fieldName(definitions, answer.part, t),
            name,
          })}
        </p>
      );
    case 'HEADQUARTERS':
      return <p>{t('explain.limit.headquarters')}</p>;
    case 'EDIT_RIGHT':
      return <p>{t('explain.limit.editRight')}</p>;
    case 'NONE':
      if (answer.bought) return <p>{t('explain.bought')}</p>;
      return answer.right === '' ? null : <p>{t('explain.seenByRight', { name })}</p>;
  }
}

/** The most generous role, what the others say, and those that have no say here. */
function Roles({ said }: { said: FieldSaid[] }) {
  const { t } = useTranslation();
  const speaking = said.filter(({ speaks }) => speaks);
  const silent = said.filter(({ speaks }) => !speaks);
  const differ = speaking.some(({ wins }) => !wins);
  return (
    <>
      {differ && <p className={styles['quiet']}>{t('explain.generous')}</p>}
      <ul className={styles['because']}>
        {speaking.map((one, index) => (
          <li key={index}>
            {one.rule == null
              ? t('explain.said.nothing', { role: one.role })
              : t('explain.said.rule', {
                  role: one.role,
                  state: t(`fieldRules.states.${stateOf(one.rule.state)}`),
                  rule: t(`fieldRules.rules.${one.access}`),
                })}
            {differ && ` ${t(one.wins ? 'explain.said.wins' : 'explain.said.yields')}`}
            <LentBy name={one.lentBy} />
          </li>
        ))}
      </ul>
      {silent.length > 0 && (
        <p className={styles['quiet']}>
          {t('explain.said.noSay', { roles: silent.map(({ role }) => role).join('、') })}
        </p>
      )}
    </>
  );
}

function stateOf(text: string): 'any' | 'draft' | 'posted' {
  return text === 'draft' || text === 'posted' ? text : 'any';
}
