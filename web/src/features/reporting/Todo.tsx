import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Home } from '@/api/types';
import { drillTo } from '@/ui/drill';
import styles from './HomePage.module.css';

/** What waits for someone, each with its way there. */
export function Todo({ alerts }: { alerts: Home['alerts'] }) {
  const { t } = useTranslation();
  const waiting = alerts.filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  return (
    <ul className={styles['todo']}>
      {waiting.map(({ code, count, link, drill }) => {
        const words = t(`alert.${code}`, { count, defaultValue: `${code} ${String(count)}` });
        const to = drill ? drillTo(drill) : { to: link ?? '/', search: {} };
        return (
          <li key={code}>
            <Link {...to} className={styles['alert']}>
              {words}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
