import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { changeRequestsQuery } from '@/api/keepingQueries';
import { Problem } from '@/api/problems';
import { definitionsQuery } from '@/api/queries';
import type { ChangeRequest, Field } from '@/api/types';
import { named } from '@/i18n/names';
import { shortInstant } from '@/ui/dates';
import { useRefName } from '@/ui/fields/refs';
import { Failure } from '@/ui/primitives/States';
import styles from './Requests.module.css';

type Verb = 'accept' | 'decline' | 'withdraw';

/** What stores ask headquarters to change in goods and partners, above what is asked about papers. */
export function ChangeRequests({ of }: { of: 'me' | 'mine' }) {
  const { t } = useTranslation();
  const list = useQuery(changeRequestsQuery(of));
  if (list.error) return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined || list.data.length === 0) return null;
  return (
    <ul className={styles['list']} aria-label={t('keeping.requests')}>
      {list.data.map((request) => (
        <Row key={request.id} request={request} />
      ))}
    </ul>
  );
}

function Row({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation();
  const { data } = useQuery(definitionsQuery);
  const { say, doing } = useSaying(request);
  const [no, setNo] = useState('');
  const master = data?.masters.find(({ entity }) => entity === request.entity);
  const field = master?.fields.find(({ key }) => key === request.field);
  const open = request.state === 'OPEN';
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <p>
          <strong>
            {t('keeping.wants', {
              name: request.askedByName,
              field: named(field?.name, request.field),
            })}
          </strong>{' '}
          <RecordLink master={master?.code ?? ''} request={request} />
        </p>
        <p>
          <Said field={field} value={request.held} /> →{' '}
          <Said field={field} value={request.wanted} />
        </p>
        <p className={styles['quiet']}>
          {request.reason} · {shortInstant(request.askedAt)}
        </p>
        {!open && (
          <p className={styles['quiet']}>
            {t(`keeping.state.${request.state}`, { name: request.closedByName ?? '' })}
            {request.answer != null && `：${request.answer}`}
          </p>
        )}
      </div>
      <div className={styles['acts']}>
        {request.answerable && (
          <>
            <Button type="primary" disabled={doing} onClick={() => say('accept')}>
              {t('keeping.accept')}
            </Button>
            <Popconfirm
              title={t('request.whyNot')}
              description={
                <Input
                  aria-label={t('request.whyNot')}
                  value={no}
                  maxLength={500}
                  onChange={(event) => setNo(event.target.value)}
                />
              }
              okText={t('request.decline')}
              okButtonProps={{ disabled: no.trim() === '' }}
              onConfirm={() => say('decline', no.trim())}
            >
              <Button disabled={doing}>{t('request.decline')}</Button>
            </Popconfirm>
          </>
        )}
        {open && request.mine && (
          <Button disabled={doing} onClick={() => say('withdraw')}>
            {t('request.withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** A style has a page of its own. */
function RecordLink({ master, request }: { master: string; request: ChangeRequest }) {
  const { record: id, recordName } = request;
  return master === 'styles' ? (
    <Link to="/masters/styles/$id" params={{ id }}>
      {recordName}
    </Link>
  ) : (
    <Link to="/masters/$master/$id" params={{ master, id }}>
      {recordName}
    </Link>
  );
}

function Said({ field, value }: { field: Field | undefined; value: string | null | undefined }) {
  const { t } = useTranslation();
  const reference = field?.type === 'ref' ? field.master : undefined;
  const name = useRefName(reference ?? 'stores', reference ? (value ?? undefined) : undefined);
  return <>{value == null ? t('keeping.nothing') : reference ? (name ?? '…') : value}</>;
}

function useSaying(request: ChangeRequest) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  // One name for each thing that can be said: pressed again after a cut line it is the same.
  const [keys] = useState(() => new Map<string, string>());
  const keyOf = (said: string) => {
    const key = keys.get(said) ?? uuidv7();
    keys.set(said, key);
    return key;
  };
  const saying = useMutation({
    mutationFn: ({ verb, reason }: { verb: Verb; reason: string }) =>
      call<unknown>('POST', `/change-requests/${request.id}/${verb}`, {
        key: keyOf(`${verb} ${reason}`),
        ...(verb === 'decline' ? { body: { reason } } : {}),
      }),
    onSuccess: (_, { verb }) => void message.success(t(`request.done.${verb}`)),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['requests'] });
      await client.invalidateQueries({ queryKey: ['master'] });
    },
  });
  const say = (verb: Verb, reason = '') => saying.mutate({ verb, reason });
  return { say, doing: saying.isPending };
}
