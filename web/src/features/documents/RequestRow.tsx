import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';
import { documentQuery } from '@/api/queries';
import type { PaperRequest } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import styles from './Requests.module.css';

type Verb = 'accept' | 'decline' | 'withdraw';

/** One request: who asks what and why, how it stands, and what one can say to it. */
export function RequestRow({
  request,
  paper,
  chosen = false,
}: {
  request: PaperRequest;
  /** Which paper it is about, where that is not on the screen anyway. */
  paper?: ReactNode;
  chosen?: boolean;
}) {
  const { t } = useTranslation();
  const { answer, doing } = useAnswer(request);
  const [no, setNo] = useState('');
  const open = request.state === 'OPEN';
  return (
    <li className={`${styles['row']} ${chosen ? styles['chosen'] : ''}`}>
      <div className={styles['words']}>
        <p>
          <strong>{t(`request.said.${request.act}`, { name: request.askedByName })}</strong> {paper}
        </p>
        <p className={styles['quiet']}>
          {request.reason} · {shortInstant(request.askedAt)}
          {request.toName != null && ` · ${t('request.toName', { name: request.toName })}`}
        </p>
        {!open && (
          <p className={styles['quiet']}>
            {t(`request.state.${request.state}`, { name: request.closedByName ?? '' })}
            {request.answer != null && `：${request.answer}`}
          </p>
        )}
        {request.changed && <p className={styles['changed']}>{t('request.changed')}</p>}
      </div>
      <div className={styles['acts']}>
        {request.answerable && (
          <>
            <Button
              type="primary"
              disabled={request.changed || doing}
              onClick={() => answer('accept')}
            >
              {t(`request.accept.${request.act}`)}
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
              onConfirm={() => answer('decline', no.trim())}
            >
              <Button disabled={doing}>{t('request.decline')}</Button>
            </Popconfirm>
          </>
        )}
        {open && request.mine && (
          <Button disabled={doing} onClick={() => answer('withdraw')}>
            {t('request.withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
}

function useAnswer(request: PaperRequest) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  // One name for each thing that can be said: pressed again after a cut line it is the same.
  const [keys] = useState(() => new Map<string, string>());
  const keyOf = (verb: Verb, reason: string) => {
    const said = `${verb} ${reason}`;
    const key = keys.get(said) ?? uuidv7();
    keys.set(said, key);
    return key;
  };
  const say = useMutation({
    mutationFn: ({ verb, reason }: { verb: Verb; reason: string }) =>
      call<unknown>('POST', `/requests/${request.id}/${verb}`, {
        key: keyOf(verb, reason),
        ...(verb === 'decline' ? { body: { reason } } : {}),
      }),
    onSuccess: (_, { verb }) => void message.success(t(`request.done.${verb}`)),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['requests'] });
      await client.invalidateQueries({ queryKey: documentQuery(request.document).queryKey });
    },
  });
  const answer = (verb: Verb, reason = '') => say.mutate({ verb, reason });
  return { answer, doing: say.isPending };
}
