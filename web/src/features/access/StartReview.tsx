import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';
import { masterListQuery } from '@/api/queries';
import type { Id } from '@/api/types';
import { daysFrom, todayHere } from '@/ui/dates';
import styles from './Reviews.module.css';

const MOST = 500;
const USUAL_DAYS = 14;

/** Asks what is to be looked through, by whom and until when. */
export function StartReview() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('review.start')}
      </Button>
      {open && <Form onClose={() => setOpen(false)} />}
    </>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const today = todayHere();
  const [id] = useState(uuidv7);
  const [title, setTitle] = useState(t('review.titleDefault', { month: today.slice(0, 7) }));
  const [scope, setScope] = useState<'all' | 'role' | 'unit'>('all');
  const [scopeId, setScopeId] = useState<Id>();
  const [due, setDue] = useState(daysFrom(today, USUAL_DAYS));
  const [reviewers, setReviewers] = useState<Id[]>([]);
  const begin = useMutation({
    mutationFn: () =>
      call('POST', '/access-reviews', {
        body: { id, title, scope, scopeId: scope === 'all' ? null : scopeId, due, reviewers },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['reviews'] });
      await navigate({ to: '/access/reviews/$id', params: { id } });
    },
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  return (
    <Modal
      open
      title={t('review.start')}
      okText={t('review.begin')}
      okButtonProps={{ disabled: title.trim() === '' || (scope !== 'all' && !scopeId) }}
      confirmLoading={begin.isPending}
      onOk={() => begin.mutate()}
      onCancel={onClose}
    >
      <div className={styles['form']}>
        <p className={styles['quiet']}>{t('review.hint')}</p>
        <label>
          {t('review.title')}
          <Input value={title} maxLength={100} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label>
          {t('review.scope')}
          <Select
            value={scope}
            options={(['all', 'role', 'unit'] as const).map((value) => ({
              value,
              label: t(`review.${value}`),
            }))}
            onChange={(chosen) => {
              setScope(chosen);
              setScopeId(undefined);
            }}
          />
        </label>
        {scope !== 'all' && (
          <Chosen
            label={t(scope === 'role' ? 'review.whichRole' : 'review.whichUnit')}
            master={scope === 'role' ? 'roles' : 'stores'}
            value={scopeId}
            onChange={setScopeId}
          />
        )}
        <label>
          {t('review.due')}
          <Input type="date" value={due} onChange={(event) => setDue(event.target.value)} />
        </label>
        <Reviewers value={reviewers} onChange={setReviewers} />
      </div>
    </Modal>
  );
}

function useChoices(master: string) {
  const { data } = useQuery(masterListQuery(master, '', MOST));
  return (data?.items ?? [])
    .filter((one) => one['archived'] !== true)
    .map((one) => ({ value: one.id, label: one.name ?? one.code ?? '' }));
}

function Chosen({
  label,
  master,
  value,
  onChange,
}: {
  label: string;
  master: string;
  value: Id | undefined;
  onChange: (id: Id) => void;
}) {
  const options = useChoices(master);
  return (
    <label>
      {label}
      <Select
        aria-label={label}
        showSearch
        optionFilterProp="label"
        options={options}
        value={value ?? null}
        onChange={(id: Id) => onChange(id)}
      />
    </label>
  );
}

function Reviewers({ value, onChange }: { value: Id[]; onChange: (ids: Id[]) => void }) {
  const { t } = useTranslation();
  const options = useChoices('users');
  return (
    <label>
      {t('review.reviewers')}
      <Select
        mode="multiple"
        aria-label={t('review.reviewers')}
        placeholder={t('review.reviewersHint')}
        optionFilterProp="label"
        options={options}
        value={value}
        onChange={onChange}
      />
    </label>
  );
}
