import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import type { MasterEntry, StartPassword as Start } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import styles from './Masters.module.css';

interface Props {
  user: MasterEntry;
  /** The user was made a moment ago: nobody needs to ask. */
  atOnce: boolean;
}

/** The way in for somebody else: a password to start with, shown this once. */
export function StartPassword({ user, atOnce }: Props) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const client = useQueryClient();
  const asked = useRef(false);
  const make = useMutation({
    mutationFn: () => call<Start>('POST', `/users/${user.id}/start-password`, { body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['master'] }),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  const { mutate } = make;
  useEffect(() => {
    if (atOnce && !asked.current) {
      asked.current = true;
      mutate();
    }
  }, [atOnce, mutate]);
  const ask = () =>
    void modal.confirm({
      title: t('masters.startPasswordAsk', { name: user.name }),
      content: t('masters.startPasswordAskHint'),
      okText: t('masters.startPasswordMake'),
      onOk: () => mutate(),
    });
  return (
    <>
      <Button loading={make.isPending} onClick={ask}>
        {t('masters.startPassword')}
      </Button>
      {make.data && (
        <Modal
          open
          title={t('masters.startPasswordOf', { name: user.name })}
          cancelButtonProps={{ style: { display: 'none' } }}
          okText={t('masters.startPasswordNoted')}
          onOk={() => make.reset()}
          closable={false}
          mask={{ closable: false }}
          keyboard={false}
        >
          <p>{t('masters.startPasswordHint', { until: shortInstant(make.data.until) })}</p>
          <dl className={styles['peek']}>
            <div>
              <dt>{t('masters.login')}</dt>
              <dd>{user.code}</dd>
            </div>
          </dl>
          <Input
            readOnly
            size="large"
            className={styles['secret'] ?? ''}
            aria-label={t('masters.startPassword')}
            value={make.data.password}
            onFocus={(event) => event.target.select()}
          />
        </Modal>
      )}
    </>
  );
}
