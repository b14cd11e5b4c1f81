import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { definitionsQuery, rightsQuery } from '@/api/queries';
import type { Id, MasterEntry, Why } from '@/api/types';
import { named } from '@/i18n/names';
import { Failure, Loading } from '@/ui/primitives/States';
import { RightsAnswer } from '@/ui/Why/RightsAnswer';
import { StoreChoice } from './StoreChoice';

/** Asks for a right and a store, and their roles answer. */
export function WhyRight({ user }: { user: MasterEntry }) {
  const { t } = useTranslation();
  const [right, setRight] = useState<string>();
  const [store, setStore] = useState<Id>();
  const catalogue = useQuery(rightsQuery);
  const kinds = useQuery(definitionsQuery).data?.kinds ?? [];
  const answer = useQuery({
    queryKey: ['why', user.id, user.version, right, store],
    queryFn: () => call<Why>('GET', `/users/${user.id}/explain`, { query: { right, store } }),
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
  return (
    <>
      <Select
        aria-label={t('why.right')}
        placeholder={t('why.right')}
        showSearch
        optionFilterProp="label"
        options={options}
        value={right ?? null}
        onChange={(chosen: string) => setRight(chosen)}
      />
      <StoreChoice value={store} onChange={setStore} />
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isLoading && <Loading rows={2} />}
      {answer.data && <RightsAnswer answer={answer.data} />}
    </>
  );
}
