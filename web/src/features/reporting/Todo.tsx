import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Home } from '@/api/types';
import { drillTo } from '@/ui/drill';
import { DraftLink } from '@/ui/sheet/DraftLinks';
import { useKeptDrafts } from '@/ui/sheet/useKeptDrafts';
import styles from './HomePage.module.css';

const SHOWN = 6;

/** What waits for someone, each with its way there. */
export function Todo({ alerts }: { alerts: Home['alerts'] }) {
  const { t } = useTranslation();
  const drafts = useKeptDrafts();
  const waiting = alerts.filter(({ count }) => count > 0);
  if (waiting.length === 0 && drafts.length === 0) return null;
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
      {drafts.slice(0, SHOWN).map((draft) => (
        <li key={draft.id}>
          <DraftLink draft={draft} />
        </li>
      ))}
    </ul>
  );
}
