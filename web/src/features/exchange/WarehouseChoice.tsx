import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { masterListQuery } from '@/api/queries';
import type { Id } from '@/api/types';
import styles from './Import.module.css';

const MOST = 500;

/** Where the goods of a list lie; headquarters' own warehouse unless told otherwise. */
export function WarehouseChoice({
  value,
  onChange,
}: {
  value: Id | undefined;
  onChange: (id: Id | undefined) => void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(masterListQuery('warehouses', '', MOST));
  const options = (data?.items ?? [])
    .filter((one) => one['kind'] === 'normal' && one['archived'] !== true)
    .map((one) => ({ value: one.id, label: String(one['name']) }));
  return (
    <label className={styles['choice']}>
      {t('imports.warehouse')}
      <Select
        allowClear
        size="small"
        aria-label={t('imports.warehouse')}
        placeholder={t('imports.usualWarehouse')}
        options={options}
        value={value ?? null}
        onChange={(id: Id | null | undefined) => onChange(id ?? undefined)}
      />
    </label>
  );
}
