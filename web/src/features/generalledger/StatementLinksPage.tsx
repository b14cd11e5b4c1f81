import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { statementLinksQuery } from '@/api/dayQueries';
import { Problem } from '@/api/problems';
import { useMay } from '@/api/rights';
import type { StatementAnswer, StatementLink } from '@/api/types';
import { shortDate, shortInstant } from '@/ui/dates';
import { Amount } from '@/ui/primitives/Amount';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './Links.module.css';

/** Statements that were sent by links: what partners said that nobody has seen to stands on top. */
export function StatementLinksPage() {
  const { t } = useTranslation();
  useTab(t('page.statementLinks'));
  const links = useQuery(statementLinksQuery);
  const waits = (link: StatementLink) => link.answers.some(isOpen);
  const all = links.data ?? [];
  const ordered = [...all.filter(waits), ...all.filter((link) => !waits(link))];
  return (
    <Page title={t('page.statementLinks')} scroll>
      {links.error && <Failure error={links.error} onRetry={() => void links.refetch()} />}
      {links.isPending && <Loading rows={5} />}
      {links.isSuccess && all.length === 0 && (
        <Empty title={t('statementLink.none')} hint={t('statementLink.noneHint')} />
      )}
      {all.length > 0 && (
        <ul className={styles['list']}>
          {ordered.map((link) => (
            <Line key={link.id} link={link} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function isOpen(answer: StatementAnswer): boolean {
  return !answer.agrees && answer.handledAt == null;
}

function useAct() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { mutate, isPending } = useMutation({
    mutationFn: (path: string) => call('POST', path, { body: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: ['statement-links'] }),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  return { act: mutate, doing: isPending };
}

function Line({ link }: { link: StatementLink }) {
  const { t } = useTranslation();
  const may = useMay()('open-items.share');
  const { act, doing } = useAct();
  return (
    <li>
      <div className={styles['line']}>
        <strong>{link.partyName}</strong>
        <span>
          {shortDate(link.from)} ~ {shortDate(link.to)}
        </span>
        <Amount value={link.closing} as="total" />
        <span className={link.holds ? styles['holds'] : styles['quiet']}>{stateOf(link, t)}</span>
        {may && link.holds && (
          <Button
            size="small"
            disabled={doing}
            onClick={() => act(`/statement-links/${link.id}/revoke`)}
          >
            {t('statementLink.revoke')}
          </Button>
        )}
      </div>
      <p className={styles['quiet']}>
        {t('statementLink.sentBy', {
          who: link.createdByName,
          at: shortInstant(link.createdAt),
        })}{' '}
        ·{' '}
        {link.opened === 0
          ? t('statementLink.neverOpened')
          : t('statementLink.opened', { count: link.opened, at: shortInstant(link.openedAt) })}
      </p>
      {link.answers.map((answer) => (
        <div key={answer.id} className={styles['answer']}>
          <span className={answer.agrees ? styles['holds'] : styles['off']}>
            {answer.agrees
              ? t('statementLink.agrees')
              : answer.row
                ? t('statementLink.disagreesRow', { row: answer.row })
                : t('statementLink.disagrees')}
          </span>
          <span>{answer.words}</span>
          <span className={styles['quiet']}>
            {[answer.givenBy, shortInstant(answer.givenAt)].filter(Boolean).join(' · ')}
          </span>
          {isOpen(answer) && may && (
            <Button
              size="small"
              disabled={doing}
              onClick={() => act(`/statement-answers/${answer.id}/handle`)}
            >
              {t('statementLink.handle')}
            </Button>
          )}
          {answer.handledAt != null && (
            <span className={styles['quiet']}>
              {t('statementLink.handledBy', { who: answer.handledByName ?? '' })}
            </span>
          )}
        </div>
      ))}
    </li>
  );
}

function stateOf(
  link: StatementLink,
  t: (
    key: 'statementLink.until' | 'statementLink.revokedBy' | 'statementLink.over',
    facts?: Record<string, string>,
  ) => string,
): string {
  if (link.revokedAt != null)
    return t('statementLink.revokedBy', { who: link.revokedByName ?? '' });
  return link.holds
    ? t('statementLink.until', { day: shortInstant(link.expiresAt) })
    : t('statementLink.over');
}
