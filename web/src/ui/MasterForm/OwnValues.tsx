import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownValuesQuery } from '@/api/keepingQueries';
import { masterListQuery, sessionQuery } from '@/api/queries';
import { masterRights, useStoresWhere } from '@/api/rights';
import type { Field, Id, Master, MasterEntry, OwnValue } from '@/api/types';
import { named } from '@/i18n/names';
import { shortInstant } from '../dates';
import { useRefName } from '../fields/refs';
import { Failure, Loading } from '../primitives/States';
import styles from './Keeping.module.css';
import { OwnValueRow } from './OwnValueRow';

const MOST_STORES = 500;

interface Props {
  master: Master;
  entry: MasterEntry;
}

/** What stores say for themselves of a record: one's own store beside headquarters, and the others one may see. */
export function OwnValues({ master, entry }: Props) {
  const fields = master.fields.filter(({ local }) => local === true);
  if (fields.length === 0 || master.entity === undefined) return null;
  return <Panel master={master} entry={entry} entity={master.entity} fields={fields} />;
}

function Panel({ master, entry, entity, fields }: Props & { entity: string; fields: Field[] }) {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const stores = useQuery(masterListQuery('stores', '', MOST_STORES));
  const found = useInfiniteQuery(ownValuesQuery(entity, entry.id));
  const [chosen, setChosen] = useState<Id>();
  const store = chosen ?? session?.store ?? undefined;
  const all = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const nameOf = (id: Id) => stores.data?.items.find((one) => one.id === id)?.name ?? '';
  const others = all.filter((own) => own.value != null && own.store !== store);
  return (
    <section className={styles['own']} aria-label={t('keeping.own')}>
      <div className={styles['head']}>
        <h2>{t('keeping.own')}</h2>
        <Select
          className={styles['store'] ?? ''}
          aria-label={t('keeping.store')}
          placeholder={t('keeping.chooseStore')}
          showSearch={{ optionFilterProp: 'label' }}
          value={store ?? null}
          options={(stores.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id: Id) => setChosen(id)}
        />
        <span className={styles['hint']}>{t('keeping.ownHint')}</span>
      </div>
      {found.error && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data &&
        store !== undefined &&
        fields.map((field) => (
          <StoreField
            key={`${store} ${field.key}`}
            master={master}
            field={field}
            entry={entry}
            store={store}
            own={all.find((one) => one.store === store && one.field === field.key)}
          />
        ))}
      {others.length > 0 && (
        <div className={styles['others']}>
          <p className={styles['hint']}>{t('keeping.others')}</p>
          {others.map((own) => (
            <Other key={own.id} own={own} store={nameOf(own.store)} fields={fields} />
          ))}
        </div>
      )}
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('keeping.more')}
        </Button>
      )}
    </section>
  );
}

function StoreField(props: {
  master: Master;
  field: Field;
  entry: MasterEntry;
  store: Id;
  own: OwnValue | undefined;
}) {
  const { master, field, store } = props;
  const [edit = ''] = masterRights(master, 'edit');
  const where = useStoresWhere(field.edits ?? edit);
  const may = where.everywhere || where.stores.includes(store);
  return <OwnValueRow key={props.own?.version ?? 0} {...props} may={may} />;
}

function Other({ own, store, fields }: { own: OwnValue; store: string; fields: Field[] }) {
  const { t } = useTranslation();
  const field = fields.find(({ key }) => key === own.field);
  const reference = field?.type === 'ref' ? field.master : undefined;
  const name = useRefName(reference ?? 'stores', reference ? (own.value ?? undefined) : undefined);
  return (
    <div className={styles['row']}>
      <span className={styles['name']}>{store}</span>
      <span className={styles['side']}>
        {named(field?.name, own.field)} <b>{reference ? (name ?? '…') : own.value}</b>
      </span>
      <span className={styles['hint']}>
        {t('keeping.setBy', { name: own.setByName, at: shortInstant(own.setAt) })}
      </span>
    </div>
  );
}
