import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { masterListQuery, tokensQuery } from '@/api/queries';
import type { ApiToken, Id } from '@/api/types';
import { RightsField } from '@/ui/fields/RightsField';
import styles from './Door.module.css';
import { DoorForm } from './DoorForm';

const MOST_STORES = 500;

/** How long a key holds, in days; 0: until it is revoked. */
const TERMS = [30, 90, 365, 0];

/** Makes a key for a script: what it may do and where, and for how long; its secret is shown this once. */
export function NewToken({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [narrow, setNarrow] = useState(true);
  const [rights, setRights] = useState<string[]>([]);
  const [stores, setStores] = useState<Id[]>([]);
  const [days, setDays] = useState(90);
  const known = useQuery(masterListQuery('stores', '', MOST_STORES));
  const make = useMutation({
    mutationFn: () =>
      call<ApiToken & { token: string }>('POST', '/tokens', {
        body: {
          name: name.trim(),
          rights: narrow ? rights : [],
          stores,
          ...(days > 0 ? { days } : {}),
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  if (make.data) return <Secret made={make.data} onClose={onClose} />;
  return (
    <Modal
      open
      footer={null}
      width={720}
      title={t('token.make')}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <DoorForm
        action={t('token.make')}
        complete={name.trim() !== '' && (!narrow || rights.length > 0)}
        sending={make}
      >
        <label className={styles['field']}>
          <span>{t('token.name')}</span>
          <Input
            autoFocus
            maxLength={100}
            placeholder={t('token.nameHint')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className={styles['field']}>
          <span>{t('token.term')}</span>
          <Select
            aria-label={t('token.term')}
            value={days}
            options={TERMS.map((term) => ({
              value: term,
              label: term === 0 ? t('token.noEnd') : t('token.days', { count: term }),
            }))}
            onChange={setDays}
          />
        </label>
        <label className={styles['field']}>
          <span>{t('token.stores')}</span>
          <Select
            mode="multiple"
            aria-label={t('token.stores')}
            placeholder={t('token.allStores')}
            optionFilterProp="label"
            value={stores}
            options={(known.data?.items ?? []).map(({ id, name: label }) => ({ value: id, label }))}
            onChange={(chosen) => setStores(chosen.toSorted())}
          />
        </label>
        <Radio.Group
          aria-label={t('token.rights')}
          value={narrow}
          onChange={(event) => setNarrow(event.target.value as boolean)}
        >
          <Radio value={true}>{t('token.onlyThese')}</Radio>
          <Radio value={false}>{t('token.allRights')}</Radio>
        </Radio.Group>
        {narrow && (
          <RightsField
            id="token-rights"
            label={t('token.rights')}
            disabled={false}
            value={rights}
            onChange={setRights}
          />
        )}
      </DoorForm>
    </Modal>
  );
}

function Secret({ made, onClose }: { made: { name: string; token: string }; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(made.token);
      void message.success(t('factor.copied'));
    } catch {
      void message.error(t('factor.copyFailed'));
    }
  };
  return (
    <Modal
      open
      title={made.name}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={[
        <Button key="copy" onClick={() => void copy()}>
          {t('token.copy')}
        </Button>,
        <Button key="done" type="primary" onClick={onClose}>
          {t('factor.noted')}
        </Button>,
      ]}
    >
      <p>{t('token.once')}</p>
      {/* Not sized by its text: antd would measure it in a hidden copy, which keeps the secret in the page. */}
      <Input.TextArea
        readOnly
        rows={2}
        className={styles['code'] ?? ''}
        aria-label={t('token.secret')}
        value={made.token}
        onFocus={(event) => event.target.select()}
      />
      <p className={styles['small']}>{t('token.use')}</p>
    </Modal>
  );
}
