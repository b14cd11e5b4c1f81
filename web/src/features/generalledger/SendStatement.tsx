import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';
import { useMay } from '@/api/rights';
import type { Id, PartyStatement } from '@/api/types';
import { LANGUAGES } from '@/i18n/languages';
import styles from './Links.module.css';

/** Sends the statement that is on the screen by a link; where it opens is shown once, to be copied. */
export function SendStatement({ data, store }: { data: PartyStatement; store: Id | undefined }) {
  const { t } = useTranslation();
  const may = useMay()('open-items.share');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('statementLink.send')}</Button>
      {open && <Dialog data={data} store={store} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Props {
  data: PartyStatement;
  store: Id | undefined;
  onClose: () => void;
}

function Dialog({ data, store, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [language, setLanguage] = useState<string>(i18n.language);
  const [days, setDays] = useState(30);
  const [wish] = useState(() => ({ id: uuidv7(), key: uuidv7() }));
  const made = useMutation({
    mutationFn: () =>
      call<{ path: string }>('POST', '/statement-links', {
        key: wish.key,
        body: {
          id: wish.id,
          party: data.party,
          side: data.side,
          from: data.from,
          to: data.to,
          language,
          days,
          ...(store ? { store } : {}),
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['statement-links'] }),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  const address = made.data && `${window.location.origin}${made.data.path}`;
  const copy = (text: string) =>
    void navigator.clipboard
      .writeText(text)
      .then(() => message.success(t('statementLink.copied')))
      .catch(() => message.info(t('statementLink.copyByHand')));
  return (
    <Modal
      open
      title={t('statementLink.sendTo', { party: data.partyName ?? '' })}
      onCancel={onClose}
      footer={
        address ? (
          <Button type="primary" onClick={() => copy(address)}>
            {t('statementLink.copy')}
          </Button>
        ) : (
          <Button type="primary" loading={made.isPending} onClick={() => made.mutate()}>
            {t('statementLink.make')}
          </Button>
        )
      }
    >
      {address ? (
        <>
          <p>{t('statementLink.once')}</p>
          <Input
            readOnly
            aria-label={t('statementLink.address')}
            value={address}
            onFocus={(event) => event.currentTarget.select()}
          />
        </>
      ) : (
        <div className={styles['form']}>
          <p className={styles['quiet']}>
            {t('statementLink.what', { from: data.from, to: data.to })}
          </p>
          <span>{t('statementLink.language')}</span>
          <Segmented
            options={LANGUAGES.map((one) => ({ value: one, label: t(`language.${one}`) }))}
            value={language}
            onChange={setLanguage}
          />
          <span>{t('statementLink.days')}</span>
          <Segmented
            options={[7, 30, 90].map((n) => ({ value: n, label: t('statementLink.nDays', { n }) }))}
            value={days}
            onChange={setDays}
          />
        </div>
      )}
    </Modal>
  );
}
