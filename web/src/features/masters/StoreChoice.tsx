import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { masterListQuery } from '@/api/queries';
import type { Id } from '@/api/types';

const MANY = 500;

interface Props {
  value: Id | undefined;
  onChange: (store: Id | undefined) => void;
}

/** The store that a question is about, or any. */
export function StoreChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  const stores = useQuery(masterListQuery('stores', '', MANY)).data?.items ?? [];
  return (
    <Select
      aria-label={t('why.store')}
      placeholder={t('why.anywhere')}
      allowClear
      showSearch
      optionFilterProp="label"
      options={stores.map(({ id, name, code }) => ({ value: id, label: name ?? code ?? '' }))}
      value={value ?? null}
      onChange={(chosen: Id | undefined) => onChange(chosen ?? undefined)}
    />
  );
}
