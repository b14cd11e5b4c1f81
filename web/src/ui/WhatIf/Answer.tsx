import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WhatIfAnswer } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { Empty } from '@/ui/primitives/States';
import { useRightName } from '@/ui/useRightName';
import styles from './WhatIf.module.css';

interface Props {
  answer: WhatIfAnswer;
  about: string;
  nameOf?: (code: string) => string;
}

/** What would have been refused and to whom, what would be gone, and what would be new. */
export function Answer({ answer, about, nameOf }: Props) {
  const { t } = useTranslation();
  const rightName = useRightName();
  const nothing =
    answer.refused.length === 0 && answer.used.length === 0 && answer.gained.length === 0;
  return (
    <>
      <p className={styles['quiet']}>
        {about} {t('tried.read', { count: answer.read, from: shortInstant(answer.from) })}
        {!answer.complete && ` ${t('tried.partly')}`}
      </p>
      {nothing && <Empty title={t('tried.none')} hint={t('tried.noneHint')} />}
      <ul className={styles['rows']}>
        {answer.refused.map((one) => (
          <RefusedActs
            key={`${one.user} ${one.right}`}
            one={one}
            why={(nameOf ?? rightName)(one.right)}
            apart={nameOf !== undefined}
          />
        ))}
        {answer.used.map((one) => (
          <li key={`used ${one.user} ${one.right}`} className={styles['row']}>
            {t('tried.used', {
              name: one.name,
              right: rightName(one.right),
              count: one.uses,
              at: shortInstant(one.last),
            })}
          </li>
        ))}
      </ul>
      {answer.gained.length > 0 && <Gained gained={answer.gained} />}
    </>
  );
}

function RefusedActs({
  one,
  why,
  apart,
}: {
  one: WhatIfAnswer['refused'][number];
  why: string;
  apart: boolean;
}) {
  const { t } = useTranslation();
  const facts = { name: one.name, right: why, count: one.count };
  return (
    <li className={styles['row']}>
      <p>{apart ? t('tried.apart', facts) : t('tried.refused', facts)}</p>
      <ul className={styles['quiet']}>
        {one.examples.map((example, place) => (
          <li key={`${example.at} ${String(place)}`}>
            {example.id != null && (
              <Link to="/documents/$kind/$id" params={{ kind: example.kind, id: example.id }}>
                {example.number ?? example.kind}
              </Link>
            )}{' '}
            {shortInstant(example.at)}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What nobody in the company uses is named apart: perhaps nobody needs it. */
function Gained({ gained }: { gained: WhatIfAnswer['gained'] }) {
  const { t } = useTranslation();
  const rightName = useRightName();
  const named = (some: typeof gained) => some.map(({ right }) => rightName(right)).join('、');
  const idle = gained.filter(({ users }) => users === 0);
  return (
    <div className={styles['row']}>
      <p>{t('tried.gained', { count: gained.length, rights: named(gained) })}</p>
      {idle.length > 0 && (
        <p className={styles['quiet']}>
          {t('tried.gainedIdle', { count: idle.length, rights: named(idle) })}
        </p>
      )}
    </div>
  );
}
