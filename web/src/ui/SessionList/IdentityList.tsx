import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import type { OuterIdentity } from '@/api/types';
import { shortInstant } from '../dates';
import styles from '../primitives/Lines.module.css';

interface Props {
  identities: readonly OuterIdentity[];
  label: string;
}

/** Who somebody is at an outer identity provider, and when they last came from there; one by one they can be unlinked. */
export function IdentityList({ identities, label }: Props) {
  const { t } = useTranslation();
  const ask = useUnlink();
  return (
    <ul className={styles['list']} aria-label={label}>
      {identities.map((one) => (
        <li key={one.id} className={styles['line']}>
          <div className={styles['what']}>
            <div className={styles['name']}>{one.label}</div>
            <div className={styles['small']}>{one.issuer}</div>
            <div className={styles['small']}>
              {[
                t('outer.linkedAt', { at: shortInstant(one.linkedAt) }),
                one.usedAt
                  ? t('outer.usedAt', { at: shortInstant(one.usedAt) })
                  : t('outer.unused'),
              ].join(' · ')}
            </div>
          </div>
          <div className={styles['acts']}>
            <Button size="small" onClick={() => ask(one)}>
              {t('outer.unlink')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Who came by it has to sign in again, so it is asked for, and the lists of sessions are read anew. */
function useUnlink() {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const unlink = useMutation({
    mutationFn: (id: string) => call<undefined>('DELETE', `/outer-identities/${id}`),
    onSuccess: () => void message.success(t('outer.unlinked')),
    onError: (error: Error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
    onSettled: () =>
      Promise.all(
        ['outer-identities', 'sessions', 'master'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
  return (one: OuterIdentity) =>
    void modal.confirm({
      title: t('outer.unlinkAsk', { label: one.label }),
      content: t('outer.unlinkHint'),
      okText: t('outer.unlink'),
      onOk: () => unlink.mutateAsync(one.id).catch(() => undefined),
    });
}
