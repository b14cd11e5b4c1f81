import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import type { Field, Id, Master, MasterEntry, OwnValue } from '@/api/types';
import { named } from '@/i18n/names';
import { FieldEditor } from '../fields/FieldEditor';
import { useRefName } from '../fields/refs';
import { HistoryDrawer } from '../history/HistoryDrawer';
import { HistoryOutlined } from '../icons';
import styles from './Keeping.module.css';

interface Props {
  master: Master;
  field: Field;
  entry: MasterEntry;
  store: Id;
  own: OwnValue | undefined;
  may: boolean;
}

/** One field of a record in one store: what headquarters says, and what the store says for itself. */
export function OwnValueRow({ master, field, entry, store, own, may }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [value, setValue] = useState<string | undefined>(own?.value ?? undefined);
  const [history, setHistory] = useState(false);
  const name = named(field.name, field.key);
  const set = useMutation({
    mutationFn: (wanted: string | null) =>
      call<OwnValue>('PUT', `/stores/${store}/own-values`, {
        body: { entity: master.entity, record: entry.id, field: field.key, value: wanted },
        ifMatch: own?.version ?? 0,
      }),
    onSuccess: (_, wanted) =>
      void message.success(t(wanted === null ? 'keeping.removed' : 'keeping.set')),
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['master', 'own-values'] });
      await client.invalidateQueries({ queryKey: ['stock', 'search'] });
    },
  });
  return (
    <div className={styles['row']}>
      <span className={styles['name']}>{name}</span>
      <span className={styles['side']}>
        {t('keeping.hq')} <Headquarters field={field} value={entry[field.key]} />
      </span>
      <span className={styles['side']}>
        {t('keeping.here')}
        <FieldEditor
          id={`own-${field.key}`}
          field={{ ...field, name: ownName(field, t('keeping.here')) }}
          value={value}
          disabled={!may}
          onChange={(now) => setValue(typeof now === 'string' && now !== '' ? now : undefined)}
        />
      </span>
      {may && (
        <span className={styles['acts']}>
          <Button
            disabled={value === undefined || value === own?.value}
            loading={set.isPending}
            onClick={() => set.mutate(value ?? null)}
          >
            {t('keeping.save')}
          </Button>
          {own?.value != null && (
            <Button disabled={set.isPending} onClick={() => set.mutate(null)}>
              {t('keeping.useHq')}
            </Button>
          )}
        </span>
      )}
      {own !== undefined && (
        <Button
          type="text"
          icon={<HistoryOutlined />}
          aria-label={`${name} ${t('history.title')}`}
          onClick={() => setHistory(true)}
        />
      )}
      {history && own !== undefined && (
        <HistoryDrawer
          entity="own-value"
          id={own.id}
          nameOf={(path) => (path === 'value' ? name : path)}
          onClose={() => setHistory(false)}
        />
      )}
    </div>
  );
}

/** "In this store" stands before the field's name in every language, so that a reader hears whose it is. */
function ownName(field: Field, here: string): Field['name'] {
  return Object.fromEntries(
    Object.entries(field.name).map(([language, words]) => [language, `${here} ${words}`]),
  );
}

function Headquarters({ field, value }: { field: Field; value: unknown }) {
  const { t } = useTranslation();
  const text = typeof value === 'string' && value !== '' ? value : undefined;
  const reference = field.type === 'ref' ? field.master : undefined;
  const name = useRefName(reference ?? 'stores', reference ? text : undefined);
  return <b>{text === undefined ? t('keeping.nothing') : reference ? (name ?? '…') : text}</b>;
}
