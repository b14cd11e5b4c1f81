import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import type { WhatIfAnswer } from '@/api/types';
import { named } from '@/i18n/names';
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
  // What was done and would be refused is told with its slips above.
  const isNew = (one: WhatIfAnswer['used'][number]) =>
    !answer.refused.some(({ user, right }) => user === one.user && right === one.right);
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
        {answer.used.filter(isNew).map((one) => (
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
            <Paper example={example} /> {shortInstant(example.at)}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Which slip it was about; it leads there where the reader sees it. */
function Paper({ example }: { example: WhatIfAnswer['refused'][number]['examples'][number] }) {
  const kinds = useQuery(definitionsQuery).data?.kinds ?? [];
  const name = named(kinds.find(({ code }) => code === example.kind)?.name, '');
  const words = [name, example.number].filter(Boolean).join(' ');
  if (example.id == null) return words;
  return (
    <Link to="/documents/$kind/$id" params={{ kind: example.kind, id: example.id }}>
      {words}
    </Link>
  );
}

/** What nobody in the company uses is named apart: perhaps nobody needs it. */
function Gained({ gained }: { gained: WhatIfAnswer['gained'] }) {
  const { t } = useTranslation();
  const rightName = useRightName();
  const list = (some: typeof gained) => some.map(({ right }) => rightName(right)).join('、');
  const idle = gained.filter(({ users }) => users === 0);
  return (
    <div className={styles['row']}>
      <p>{t('tried.gained', { count: gained.length, rights: list(gained) })}</p>
      {idle.length > 0 && (
        <p className={styles['quiet']}>
          {t('tried.gainedIdle', { count: idle.length, rights: list(idle) })}
        </p>
      )}
    </div>
  );
}
