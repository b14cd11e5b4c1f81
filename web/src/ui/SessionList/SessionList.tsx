import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionLine } from '@/api/types';
import { shortInstant } from '../dates';
import styles from '../primitives/Lines.module.css';

interface Props {
  lines: readonly SessionLine[];
  label: string;
  acts: (line: SessionLine) => ReactNode;
}

/** Where somebody is signed in: the device by its name or by what it is, where, and when it was last used. */
export function SessionList({ lines, label, acts }: Props) {
  return (
    <ul className={styles['list']} aria-label={label}>
      {lines.toSorted(hereFirst).map((line) => (
        <Line key={line.id} line={line} acts={acts(line)} />
      ))}
    </ul>
  );
}

function hereFirst(one: SessionLine, other: SessionLine): number {
  return Number(other.here) - Number(one.here);
}

function Line({ line, acts }: { line: SessionLine; acts: ReactNode }) {
  const { t } = useTranslation();
  const browser = line.browser === 'WeChat' ? t('access.wechat') : line.browser;
  const device = [browser, line.system].filter(Boolean).join(' · ') || t('access.deviceUnknown');
  const seen = line.here
    ? t('access.seenNow')
    : t('access.seenAt', { at: shortInstant(line.seenAt) });
  return (
    <li className={styles['line']}>
      <div className={styles['what']}>
        <div className={styles['name']}>
          {line.name ?? device}
          {line.here && <span className={styles['tag']}>{t('access.here')}</span>}
        </div>
        <div className={styles['small']}>
          {[line.name && device, line.address, seen].filter(Boolean).join(' · ')}
        </div>
        <div className={styles['small']}>
          {t('access.openedAt', { at: shortInstant(line.openedAt) })}
        </div>
      </div>
      <div className={styles['acts']}>{acts}</div>
    </li>
  );
}
