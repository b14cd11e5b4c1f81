import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '@/live/live';
import styles from './TopBar.module.css';

/** ● live · ◐ updated so long ago · ○ offline. */
export function ConnectionMark() {
  const { t } = useTranslation();
  const { mark, since } = useLive();
  const seconds = useSecondsSince(since, mark !== 'live');
  const words = mark === 'behind' ? t('live.behind', { seconds }) : t(`live.${mark}`);
  const sign = { live: '●', behind: '◐', offline: '○' }[mark];
  return (
    <span
      className={`${styles['mark']} ${styles[mark]}`}
      role="status"
      title={mark === 'live' ? t('live.liveHint') : t('live.offlineHint')}
    >
      <span aria-hidden="true">{sign}</span>
      {words}
    </span>
  );
}

function useSecondsSince(since: number, ticking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticking) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [ticking]);
  return Math.max(0, Math.round((now - since) / 1000));
}
