import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { sessionQuery } from '@/api/queries';
import type { Session, Setup } from '@/api/types';
import { Door } from './Door';
import styles from './Door.module.css';
import { DoorForm } from './DoorForm';

const SHORTEST_PASSWORD = 8;

function Asked({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      {children}
      {hint !== undefined && <span className={styles['small']}>{hint}</span>}
    </label>
  );
}

/** First run: who, what trade, which stores. Three questions and one is inside. */
export function SetupPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [setup, setSetup] = useState<Setup>({
    companyName: '',
    ownerName: '',
    login: '',
    password: '',
    setupCode: new URLSearchParams(window.location.search).get('code') ?? '',
    trade: 'clothing',
  });
  const [stores, setStores] = useState('');
  const set = (part: Partial<Setup>) => setSetup((before) => ({ ...before, ...part }));
  const begin = useMutation({
    mutationFn: () =>
      call<Session>('POST', '/setup', {
        body: {
          ...setup,
          stores: stores
            .split(/[\n,，、;；]/)
            .map((s) => s.trim())
            .filter(Boolean),
        },
      }),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, { ...session, setupNeeded: false });
    },
  });
  const ready =
    setup.companyName.trim() !== '' &&
    setup.ownerName.trim() !== '' &&
    setup.login.trim() !== '' &&
    setup.password.length >= SHORTEST_PASSWORD;
  return (
    <Door title={t('access.setupTitle')} hint={t('access.setupHint')}>
      <DoorForm action={t('access.begin')} complete={ready} sending={begin}>
        <Asked label={t('access.setupCode')} hint={t('access.setupCodeHint')}>
          <Input
            autoComplete="off"
            value={setup.setupCode}
            onChange={(event) => set({ setupCode: event.target.value })}
          />
        </Asked>
        <Asked label={t('access.companyName')}>
          <Input
            autoFocus
            value={setup.companyName}
            onChange={(event) => set({ companyName: event.target.value })}
          />
        </Asked>
        <Asked label={t('access.trade')}>
          <Segmented
            block
            value={setup.trade}
            options={[
              { value: 'clothing', label: t('access.clothing') },
              { value: 'general', label: t('access.general') },
            ]}
            onChange={(trade) => set({ trade: trade === 'general' ? 'general' : 'clothing' })}
          />
        </Asked>
        <Asked label={t('access.stores')} hint={t('access.storesHint')}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={stores}
            onChange={(event) => setStores(event.target.value)}
          />
        </Asked>
        <Asked label={t('access.ownerName')}>
          <Input
            autoComplete="name"
            value={setup.ownerName}
            onChange={(event) => set({ ownerName: event.target.value })}
          />
        </Asked>
        <div className={styles['row']}>
          <Asked label={t('access.login')}>
            <Input
              autoComplete="username"
              value={setup.login}
              onChange={(event) => set({ login: event.target.value })}
            />
          </Asked>
          <Asked label={t('access.password')} hint={t('access.passwordHint')}>
            <Input.Password
              autoComplete="new-password"
              value={setup.password}
              onChange={(event) => set({ password: event.target.value })}
            />
          </Asked>
        </div>
      </DoorForm>
    </Door>
  );
}
