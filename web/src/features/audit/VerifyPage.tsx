import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { verificationQuery } from '@/api/queries';
import type { Check, Verification } from '@/api/types';
import { named } from '@/i18n/names';
import { shortInstant } from '@/ui/dates';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './Verify.module.css';

/** Whether the books agree with themselves: every check, its state, and what contradicts it. */
export function VerifyPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  useTab(t('page.verify'));
  const last = useQuery(verificationQuery);
  const now = useMutation({
    mutationFn: () => call<Verification>('POST', '/verify', { body: {} }),
    onSuccess: (found) => client.setQueryData(verificationQuery.queryKey, found),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  const button = (
    <Button type="primary" loading={now.isPending} onClick={() => now.mutate()}>
      {t('verify.now')}
    </Button>
  );
  const data = last.data;
  const ran = data !== undefined && data.at !== null && data.checks.length > 0;
  return (
    <Page title={t('page.verify')} actions={button} scroll>
      {last.error && <Failure error={last.error} onRetry={() => void last.refetch()} />}
      {last.isPending && <Loading rows={8} />}
      {data && !ran && <Empty title={t('verify.never')} hint={t('verify.neverHint')} />}
      {ran && (
        <>
          <p className={data.ok ? styles['good'] : styles['bad']}>
            <strong>
              {data.ok
                ? t('verify.allGood', { count: data.checks.length })
                : t('verify.broken', { count: data.checks.filter(({ ok }) => !ok).length })}
            </strong>
            <span>{t('verify.at', { at: shortInstant(data.at) })}</span>
          </p>
          <ul className={styles['checks']}>
            {data.checks
              .toSorted((a, b) => Number(a.ok) - Number(b.ok))
              .map((check) => (
                <CheckRow key={check.id} check={check} />
              ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function CheckRow({ check }: { check: Check }) {
  const { t } = useTranslation();
  return (
    <li className={styles['check']}>
      <span className={check.ok ? styles['ok'] : styles['wrong']}>
        {check.ok ? `✓ ${t('verify.ok')}` : `✕ ${t('verify.findings', { count: check.count })}`}
      </span>
      <div className={styles['what']}>
        <p>{named(check.name, check.id)}</p>
        {!check.ok &&
          (check.examples ?? []).map((example, index) => (
            <p key={index} className={styles['example']}>
              {exampleText(example)}
            </p>
          ))}
      </div>
      <span className={styles['id']}>{check.id}</span>
    </li>
  );
}

/** A finding is a sentence, or facts in order. */
function exampleText(example: unknown): string {
  if (typeof example === 'string') return example;
  if (typeof example !== 'object' || example === null) return String(example);
  const facts = 'facts' in example ? example.facts : example;
  return Object.entries(facts as Record<string, unknown>)
    .map(([key, value]) => `${key} ${String(value)}`)
    .join(' · ');
}
