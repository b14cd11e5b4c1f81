import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delegation, LentPart } from '@/api/types';
import { shortInstant } from '../dates';
import styles from './DelegationLine.module.css';

/** A role and where it holds, in words: 店长（人民路店）. */
export function partWords(part: LentPart, t: TFunction): string {
  const place = part.scope === 'unit' ? (part.unitName ?? '…') : t(`lending.${part.scope}`);
  return t('lending.part', { role: part.roleName, place });
}

/** Whether something of it holds now, or will. */
export function isOpen({ state }: Delegation): boolean {
  return state === 'IN_FORCE' || state === 'COMING';
}

/** Who lends whom what, from when until when, and how it stands. */
export function DelegationLine({ one, act }: { one: Delegation; act?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li className={styles['line']}>
      <div className={styles['what']}>
        <div className={styles['head']}>
          {t('lending.pair', { giver: one.giverName, receiver: one.receiverName })}
          <span className={`${styles['state']} ${styles[one.state.toLowerCase()] ?? ''}`}>
            {t(`lending.${one.state}`)}
          </span>
        </div>
        {one.lent.map((part) => (
          <Part
            key={`${part.role}@${part.unit ?? part.scope}`}
            part={part}
            asked={one.state === 'IN_FORCE'}
          />
        ))}
        <div className={styles['small']}>
          {t('lending.span', { from: shortInstant(one.from), until: shortInstant(one.until) })}
          {' · '}
          {one.reason}
          {one.endedByName != null &&
            ` · ${t('lending.endedBy', { name: one.endedByName, at: shortInstant(one.endedAt) })}`}
        </div>
      </div>
      {act}
    </li>
  );
}

function Part({ part, asked }: { part: LentPart; asked: boolean }) {
  const { t } = useTranslation();
  const words = partWords(part, t);
  return asked && !part.holds ? (
    <div className={`${styles['small']} ${styles['gone']}`}>
      {t('lending.gone', { part: words })}
    </div>
  ) : (
    <div>{words}</div>
  );
}
