import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';
import { sessionQuery } from '@/api/queries';
import { masterRights, useStoresWhere } from '@/api/rights';
import type { Field, Id, Master, MasterEntry } from '@/api/types';
import { named } from '@/i18n/names';
import { FieldEditor } from '../fields/FieldEditor';
import { LockOutlined } from '../icons';
import styles from './Keeping.module.css';

/** What is said as one value can be asked for; lists and colour matrices are talked about. */
const ASKABLE = new Set([
  'text',
  'note',
  'integer',
  'price',
  'money',
  'percent',
  'bool',
  'choice',
  'ref',
]);

interface Props {
  master: Master;
  field: Field;
  entry: MasterEntry;
}

/** Below a field that headquarters keeps: a lock, who keeps it, and a way to ask for a change. */
export function KeptByHq({ master, field, entry }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { data: session } = useQuery(sessionQuery);
  const [right = ''] = masterRights(master, 'edit');
  const where = useStoresWhere(right);
  const store = where.stores.find((id) => id === session?.store) ?? where.stores[0];
  const askable = entry.version > 0 && entry.archived !== true && ASKABLE.has(field.type);
  return (
    <span className={styles['kept']}>
      <LockOutlined /> {t('keeping.byHq')}
      {askable && store !== undefined && (
        <Button type="link" size="small" onClick={() => setAsking(true)}>
          {t('keeping.ask')}
        </Button>
      )}
      {asking && store !== undefined && (
        <AskDialog
          master={master}
          field={field}
          entry={entry}
          store={store}
          onClose={() => setAsking(false)}
        />
      )}
    </span>
  );
}

function AskDialog({
  master,
  field,
  entry,
  store,
  onClose,
}: Props & { store: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [wanted, setWanted] = useState<unknown>(entry[field.key]);
  const [reason, setReason] = useState('');
  // Made once: a second press after a cut line is the same request.
  const [names] = useState(() => ({ id: uuidv7(), key: uuidv7() }));
  const ask = useMutation({
    mutationFn: () =>
      call<unknown>('POST', '/change-requests', {
        key: names.key,
        body: {
          id: names.id,
          entity: master.entity,
          record: entry.id,
          version: entry.version,
          field: field.key,
          wanted:
            wanted == null || wanted === '' ? null : String(wanted as string | number | boolean),
          store,
          reason: reason.trim(),
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['requests'] });
      void message.success(t('keeping.asked'));
      onClose();
    },
  });
  const name = named(field.name, field.key);
  return (
    <Modal
      open
      title={t('keeping.askFor', { field: name })}
      okText={t('keeping.send')}
      okButtonProps={{
        disabled: reason.trim() === '' || wanted === entry[field.key],
        loading: ask.isPending,
      }}
      onOk={() => ask.mutate()}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={styles['ask']}>
        {ask.error && (
          <Alert
            type="error"
            showIcon
            title={ask.error instanceof Problem ? ask.error.message : t('common.unreachable')}
          />
        )}
        <label htmlFor={`wanted-${field.key}`}>{t('keeping.wanted')}</label>
        <FieldEditor
          id={`wanted-${field.key}`}
          field={field}
          value={wanted}
          onChange={(value) => setWanted(value)}
        />
        <label htmlFor="wanted-why">{t('keeping.reason')}</label>
        <Input.TextArea
          id="wanted-why"
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  );
}
