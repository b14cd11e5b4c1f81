import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import type { Home } from '@/api/types';
import { named } from '@/i18n/names';
import { shortInstant } from '@/ui/dates';
import { drillTo } from '@/ui/drill';
import { draftSearch, useKeptDrafts } from '@/ui/sheet/useKeptDrafts';
import styles from './HomePage.module.css';

const SHOWN = 6;

/** What waits for someone, each with its way there. */
export function Todo({ alerts }: { alerts: Home['alerts'] }) {
  const { t } = useTranslation();
  const { data } = useQuery(definitionsQuery);
  const drafts = useKeptDrafts();
  const waiting = alerts.filter(({ count }) => count > 0);
  const nameOf = (kind: string) => named(data?.kinds.find(({ code }) => code === kind)?.name, kind);
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
          <Link
            to="/documents/$kind/$id"
            params={{ kind: draft.kind, id: draft.id }}
            search={draftSearch(draft) as never}
            className={styles['unsent']}
          >
            {t('todo.goOn', { name: nameOf(draft.kind), at: shortInstant(draft.at) })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
