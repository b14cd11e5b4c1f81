import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import type { Turn } from '@/api/types';
import { named } from '@/i18n/names';
import styles from './FlowGuide.module.css';

/** What comes next, and whose turn it is. */
export function FlowTurn({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const { data } = useQuery(definitionsQuery);
  const name = named(data?.kinds.find(({ code }) => code === turn.kind)?.name, turn.kind);
  const what = t(`chain.act.${turn.act}`, { name });
  const people = turn.people.join(t('chain.and'));
  const who = turn.asked
    ? turn.askedOf == null
      ? t('chain.asked')
      : t('chain.askedOf', { name: turn.askedOf })
    : turn.mine
      ? t('chain.you')
      : people === ''
        ? turn.place == null
          ? t('chain.somebody')
          : t('chain.at', { place: turn.place })
        : t('chain.people', { people });
  return (
    <p className={styles['turn']}>
      {t('chain.next')} <strong>{what}</strong> · {who}
    </p>
  );
}
