import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { definitionsQuery, masterListQuery, rightsQuery } from '@/api/queries';
import type { Id, MasterEntry, Why as Answer } from '@/api/types';
import { named } from '@/i18n/names';
import { Failure, Loading } from '@/ui/primitives/States';
import styles from './Masters.module.css';
import { WhyAnswer } from './WhyAnswer';

const MANY = 500;

/** Why somebody may do something, or why not: ask for a right and a store, and their roles answer. */
export function Why({ user }: { user: MasterEntry }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('why.ask')}</Button>
      <Modal
        open={open}
        title={t('why.title', { name: user.name })}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <Question user={user} />
      </Modal>
    </>
  );
}

function Question({ user }: { user: MasterEntry }) {
  const { t } = useTranslation();
  const [right, setRight] = useState<string>();
  const [store, setStore] = useState<Id>();
  const catalogue = useQuery(rightsQuery);
  const kinds = useQuery(definitionsQuery).data?.kinds ?? [];
  const stores = useQuery(masterListQuery('stores', '', MANY)).data?.items ?? [];
  const answer = useQuery({
    queryKey: ['why', user.id, user.version, right, store],
    queryFn: () => call<Answer>('GET', `/users/${user.id}/explain`, { query: { right, store } }),
    enabled: right !== undefined,
  });
  if (catalogue.error) {
    return <Failure error={catalogue.error} onRetry={() => void catalogue.refetch()} />;
  }
  if (catalogue.data === undefined) return <Loading rows={3} />;
  const options = catalogue.data.modules.map(({ module, name, rights }) => {
    const part = named(name, named(kinds.find(({ code }) => code === module)?.name, module));
    return {
      label: part,
      options: rights.map((one) => ({
        value: one.right,
        label: `${part} · ${named(one.name, one.right)}`,
      })),
    };
  });
  const placeOf = (id: Id | null) => stores.find((one) => one.id === id)?.name ?? '';
  return (
    <div className={styles['why']}>
      <Select
        aria-label={t('why.right')}
        placeholder={t('why.right')}
        showSearch
        optionFilterProp="label"
        options={options}
        value={right ?? null}
        onChange={(chosen: string) => setRight(chosen)}
      />
      <Select
        aria-label={t('why.store')}
        placeholder={t('why.anywhere')}
        allowClear
        showSearch
        optionFilterProp="label"
        options={stores.map(({ id, name, code }) => ({ value: id, label: name ?? code ?? '' }))}
        value={store ?? null}
        onChange={(chosen: Id | undefined) => setStore(chosen ?? undefined)}
      />
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isLoading && <Loading rows={2} />}
      {answer.data && <WhyAnswer answer={answer.data} placeOf={placeOf} />}
    </div>
  );
}
