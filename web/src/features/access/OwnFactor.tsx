import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownFactorQuery } from '@/api/queries';
import { shortInstant } from '@/ui/dates';
import { Failure, Loading } from '@/ui/primitives/States';
import styles from './Account.module.css';
import { Enrol } from './Enrol';
import { EndFactor, RenewCodes } from './FactorActs';

/** One's own second factor: whether there is one, and what can be done about it. */
export function OwnFactor({ login }: { login: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useQueryClient();
  const factor = useQuery(ownFactorQuery);
  const [act, setAct] = useState<'enrol' | 'codes' | 'end'>();
  const close = (said?: string) => {
    setAct(undefined);
    void client.invalidateQueries({ queryKey: ownFactorQuery.queryKey });
    if (said !== undefined) void message.success(said);
  };
  return (
    <section className={styles['part']}>
      <h2>{t('factor.title')}</h2>
      <p className={styles['hint']}>{t('factor.hint')}</p>
      {factor.isPending && <Loading rows={2} />}
      {factor.error && <Failure error={factor.error} onRetry={() => void factor.refetch()} />}
      {factor.data && !factor.data.on && (
        <Button type="primary" onClick={() => setAct('enrol')}>
          {t('factor.setUp')}
        </Button>
      )}
      {factor.data?.on === true && (
        <>
          <p>
            {t('factor.onSince', { at: shortInstant(factor.data.since ?? '') })}{' '}
            {t('factor.codesLeft', { count: factor.data.codesLeft })}
          </p>
          <div className={styles['row']}>
            <Button onClick={() => setAct('codes')}>{t('factor.renew')}</Button>
            <Button onClick={() => setAct('end')}>{t('factor.turnOff')}</Button>
          </div>
        </>
      )}
      {act === 'enrol' && (
        <Modal
          open
          footer={null}
          width={400}
          title={t('factor.setUp')}
          mask={{ closable: false }}
          onCancel={() => close()}
        >
          <Enrol login={login} onDone={() => close(t('factor.isOn'))} />
        </Modal>
      )}
      {act === 'codes' && <RenewCodes onClose={() => close()} />}
      {act === 'end' && (
        <EndFactor onDone={() => close(t('factor.isOff'))} onClose={() => close()} />
      )}
    </section>
  );
}
