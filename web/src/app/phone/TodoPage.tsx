import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionsQuery, homeQuery, sessionQuery } from '@/api/queries';
import { named } from '@/i18n/names';
import { type KeptDraft, keptDrafts } from '@/offline/drafts';
import { shortInstant } from '@/ui/dates';
import { drillTo } from '@/ui/drill';
import { usePlace } from '@/ui/place';
import { CardLines } from '@/ui/primitives/CardLines';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure } from '@/ui/primitives/States';
import styles from './Phone.module.css';

/** What waits for this person: what the books say, and slips begun on this device. */
export function TodoPage() {
  const { t } = useTranslation();
  const [place] = usePlace();
  const home = useQuery(homeQuery(place.store));
  const { data: definitions } = useQuery(definitionsQuery);
  const drafts = useKeptDrafts();
  const alerts = (home.data?.alerts ?? []).filter(({ count }) => count > 0);
  const nameOf = (kind: string) =>
    named(definitions?.kinds.find(({ code }) => code === kind)?.name, kind);
  return (
    <Page title={t('phone.todo')} scroll>
      {home.error && <Failure error={home.error} onRetry={() => void home.refetch()} />}
      {home.isSuccess && alerts.length === 0 && drafts.length === 0 && (
        <Empty title={t('todo.none')} hint={t('todo.noneHint')} />
      )}
      <ul className={styles['cards']}>
        {alerts.map((alert) => (
          <li key={alert.code}>
            <Link
              {...(alert.drill ? drillTo(alert.drill) : { to: alert.link ?? '/', search: {} })}
              className={styles['card']}
            >
              <CardLines
                title={t(`alert.${alert.code}`, {
                  count: alert.count,
                  defaultValue: `${alert.code} ${String(alert.count)}`,
                })}
              />
            </Link>
          </li>
        ))}
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link
              to="/documents/$kind/$id"
              params={{ kind: draft.kind, id: draft.id }}
              search={(draft.base === 0 ? { new: '1' } : {}) as never}
              className={styles['card']}
            >
              <CardLines
                title={nameOf(draft.kind)}
                left={t('todo.draftHere')}
                right={shortInstant(draft.at)}
              />
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function useKeptDrafts(): KeptDraft[] {
  const { data: session } = useQuery(sessionQuery);
  const login = session?.user.login;
  const [drafts, setDrafts] = useState<KeptDraft[]>([]);
  useEffect(() => {
    if (login === undefined) return;
    keptDrafts(login)
      .then(setDrafts)
      .catch(() => undefined); // No storage on this device: nothing is kept here.
  }, [login]);
  return drafts;
}
