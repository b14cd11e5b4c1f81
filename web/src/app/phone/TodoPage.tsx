import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deskQuery } from '@/api/chainQueries';
import { changeCountQuery } from '@/api/keepingQueries';
import { definitionsQuery, homeQuery, requestCountQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import { JobCharts } from '@/features/reporting/charts/JobCharts';
import { DeskSections } from '@/features/reporting/DeskSections';
import { named } from '@/i18n/names';
import { shortInstant } from '@/ui/dates';
import { drillTo } from '@/ui/drill';
import { usePlace } from '@/ui/place';
import { CardLines } from '@/ui/primitives/CardLines';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure } from '@/ui/primitives/States';
import { draftSearch, useKeptDrafts } from '@/ui/sheet/useKeptDrafts';
import styles from './Phone.module.css';

/** What waits for this person: what the books say, and slips begun on this device. */
export function TodoPage() {
  const { t } = useTranslation();
  const [place] = usePlace();
  const figures = useMay()('home.view');
  const home = useQuery({ ...homeQuery(place.store), enabled: figures });
  const desk = useQuery(deskQuery);
  const { data: definitions } = useQuery(definitionsQuery);
  const { data: requests = 0 } = useQuery(requestCountQuery);
  const { data: changes = 0 } = useQuery(changeCountQuery);
  const asked = requests + changes;
  const drafts = useKeptDrafts();
  const alerts = (home.data?.alerts ?? []).filter(({ count }) => count > 0);
  const nameOf = (kind: string) =>
    named(definitions?.kinds.find(({ code }) => code === kind)?.name, kind);
  return (
    <Page title={t('phone.todo')} scroll>
      {home.error && <Failure error={home.error} onRetry={() => void home.refetch()} />}
      {(home.isSuccess || !figures) &&
        asked === 0 &&
        alerts.length === 0 &&
        drafts.length === 0 &&
        !desk.data?.sections.length && <Empty title={t('todo.none')} hint={t('todo.noneHint')} />}
      {asked > 0 && (
        <Link to="/requests" className={styles['card']}>
          <CardLines title={t('request.waiting', { count: asked })} />
        </Link>
      )}
      <DeskSections />
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
              search={draftSearch(draft) as never}
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
      {!figures && <JobCharts />}
    </Page>
  );
}
