import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import type { MasterEntry, TriedRole } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import styles from './WhatIf.module.css';
import { useRightName } from '@/ui/useRightName';

/** Tries a role as it is on the screen, before it is saved, on what its people have done in the last month. */
export function WhatIf({ role }: { role: MasterEntry }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const tried = useMutation({
    mutationFn: () =>
      call<TriedRole>('POST', `/roles/${role.id}/what-if`, { body: { rights: role['rights'] } }),
  });
  const look = () => {
    setOpen(true);
    tried.mutate();
  };
  return (
    <>
      <Button onClick={look}>{t('tried.ask')}</Button>
      <Modal open={open} footer={null} title={t('tried.title')} onCancel={() => setOpen(false)}>
        {tried.error && <Failure error={tried.error} onRetry={look} />}
        {tried.isPending && <Loading rows={3} />}
        {tried.data && <Answer answer={tried.data} />}
      </Modal>
    </>
  );
}

function Answer({ answer }: { answer: TriedRole }) {
  const { t } = useTranslation();
  const nameOf = useRightName();
  const nothing = answer.refused.length === 0 && answer.used.length === 0;
  return (
    <div className={styles['form']}>
      <p className={styles['quiet']}>
        {t('tried.read', {
          people: answer.people,
          count: answer.read,
          from: shortInstant(answer.from),
        })}
        {!answer.complete && ` ${t('tried.partly')}`}
      </p>
      {nothing && <Empty title={t('tried.none')} hint={t('tried.noneHint')} />}
      <ul className={styles['rows']}>
        {answer.refused.map((one) => (
          <li key={`${one.user} ${one.right}`} className={styles['row']}>
            <p>
              {t('tried.refused', {
                name: one.name,
                right: nameOf(one.right),
                count: one.count,
              })}
            </p>
            <ul className={styles['quiet']}>
              {one.examples.map((example, place) => (
                <li key={`${example.at} ${String(place)}`}>
                  {example.id != null && (
                    <Link to="/documents/$kind/$id" params={{ kind: example.kind, id: example.id }}>
                      {example.number ?? example.kind}
                    </Link>
                  )}{' '}
                  {shortInstant(example.at)}
                </li>
              ))}
            </ul>
          </li>
        ))}
        {answer.used.map((one) => (
          <li key={`used ${one.user} ${one.right}`} className={styles['row']}>
            {t('tried.used', {
              name: one.name,
              right: nameOf(one.right),
              count: one.uses,
              at: shortInstant(one.last),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
