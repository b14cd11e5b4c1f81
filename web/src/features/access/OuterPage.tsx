import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { outerDoorQuery, outerProviderQuery } from '@/api/outerQueries';
import { Problem } from '@/api/problems';
import { useMay } from '@/api/rights';
import type { OuterProvider } from '@/api/types';
import styles from './Outer.module.css';
import { SettingPage } from './SettingPage';

/** Where people may sign in besides by password. */
export function OuterPage() {
  const { t } = useTranslation();
  return (
    <SettingPage title={t('page.outer')} kept={useQuery(outerProviderQuery)}>
      {(kept) => <Settings kept={kept} />}
    </SettingPage>
  );
}

function Settings({ kept }: { kept: OuterProvider }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const may = useMay()('company.configure');
  const [wish, setWish] = useState({ ...kept, secret: '' });
  const said = (error: Error | null) =>
    error && (error instanceof Problem ? error.message : t('common.unreachable'));
  const test = useMutation({
    mutationFn: () =>
      call<{ host: string }>('POST', '/outer-provider/test', { body: { issuer: wish.issuer } }),
  });
  const save = useMutation({
    mutationFn: () => {
      const { version, secret, ...rest } = wish;
      const body = { ...rest, ...(secret === '' ? {} : { secret }) };
      return call<OuterProvider>('PUT', '/outer-provider', { body, ifMatch: version });
    },
    onSuccess: (now) => {
      client.setQueryData(outerProviderQuery.queryKey, now);
      void client.invalidateQueries({ queryKey: outerDoorQuery.queryKey });
      void message.success(t('outer.saved'));
    },
  });
  const text = (key: 'issuer' | 'clientId' | 'name' | 'claim', hint?: string) => (
    <Field label={t(`outer.${key}`)} hint={hint}>
      <Input
        value={wish[key]}
        disabled={!may}
        onChange={(event) => setWish({ ...wish, [key]: event.target.value })}
      />
    </Field>
  );
  const tick = (key: 'trustsFactor' | 'signsOut' | 'active', label: string, hint?: string) => (
    <div>
      <Checkbox
        checked={wish[key]}
        disabled={!may}
        onChange={(event) => setWish({ ...wish, [key]: event.target.checked })}
      >
        {label}
      </Checkbox>
      {hint && <p className={styles['hint']}>{hint}</p>}
    </div>
  );
  const complete =
    wish.issuer.trim() !== '' && wish.clientId.trim() !== '' && wish.name.trim() !== '';
  return (
    <div className={styles['page']}>
      <p className={styles['hint']}>{t('outer.settingHint')}</p>
      {text('issuer', t('outer.issuerHint'))}
      {may && (
        <div className={styles['test']}>
          <Button
            loading={test.isPending}
            disabled={wish.issuer.trim() === ''}
            onClick={() => test.mutate()}
          >
            {t('outer.test')}
          </Button>
          <span role="status" className={test.error ? styles['wrong'] : styles['right']}>
            {test.data ? t('outer.tested', { host: test.data.host }) : said(test.error)}
          </span>
        </div>
      )}
      <Field label={t('outer.redirect')} hint={t('outer.redirectHint')}>
        <Input readOnly value={`${window.location.origin}/api/session/outer/callback`} />
      </Field>
      <Field label={t('outer.redirectLeft')} hint={t('outer.redirectLeftHint')}>
        <Input readOnly value={`${window.location.origin}/api/session/outer/left`} />
      </Field>
      <Field label={t('outer.notice')} hint={t('outer.noticeHint')}>
        <Input readOnly value={`${window.location.origin}/api/outer/logout`} />
      </Field>
      {text('clientId')}
      <Field
        label={t('outer.secret')}
        hint={[kept.version > 0 && t('outer.secretKept'), t('outer.secretHint')]
          .filter(Boolean)
          .join(' ')}
      >
        <Input.Password
          autoComplete="off"
          value={wish.secret}
          disabled={!may}
          onChange={(event) => setWish({ ...wish, secret: event.target.value })}
        />
      </Field>
      {text('name', t('outer.nameHint'))}
      {text('claim', t('outer.claimHint'))}
      {tick('trustsFactor', t('outer.trusts'), t('outer.trustsHint'))}
      {tick('signsOut', t('outer.signsOut'), t('outer.signsOutHint'))}
      {tick('active', t('outer.active'))}
      <p className={styles['wrong']} role="alert">
        {said(save.error)}
      </p>
      {may ? (
        <div>
          <Button
            type="primary"
            disabled={!complete}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('outer.save')}
          </Button>
        </div>
      ) : (
        <p className={styles['hint']}>{t('duty.mayNot')}</p>
      )}
    </div>
  );
}

interface FieldProps {
  label: string;
  hint?: string | undefined;
  children: ReactNode;
}

function Field({ label, hint, children }: FieldProps) {
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      {children}
      {hint && <span className={styles['hint']}>{hint}</span>}
    </label>
  );
}
