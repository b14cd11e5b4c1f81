import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { masterListQuery } from '@/api/queries';
import type { Id } from '@/api/types';
import type { Decimal } from '@/money/decimal';
import { DecimalInput } from '@/ui/primitives/DecimalInput';
import styles from './Duties.module.css';

const MOST_STORES = 500;

interface Limit<Value> {
  /** What the rule is called. */
  name: string;
  disabled: boolean;
  value: Value;
  onChange: (value: Value) => void;
}

/** In which stores a rule of the company holds; none chosen: in all. */
export function StoresOfRule({ name, disabled, value, onChange }: Limit<Id[]>) {
  const { t } = useTranslation();
  const stores = useQuery(masterListQuery('stores', '', MOST_STORES));
  return (
    <label>
      {t('duty.stores')}
      <Select
        mode="multiple"
        className={styles['stores'] ?? ''}
        aria-label={`${name} ${t('duty.stores')}`}
        disabled={disabled}
        placeholder={t('duty.everywhere')}
        optionFilterProp="label"
        value={value}
        options={(stores.data?.items ?? []).map((store) => ({
          value: store.id,
          label: store.name,
        }))}
        onChange={(chosen) => onChange(chosen.toSorted())}
      />
    </label>
  );
}

/** From which amount on a rule of the company holds; none: from the first cent. */
export function AmountOfRule({ name, disabled, value, onChange }: Limit<Decimal | null>) {
  const { t } = useTranslation();
  return (
    <label>
      {t('duty.above')}
      <DecimalInput
        className={styles['amount'] ?? ''}
        aria-label={`${name} ${t('duty.above')}`}
        disabled={disabled}
        placeholder={t('duty.anyAmount')}
        value={value ?? undefined}
        onChange={(above) => onChange(above ?? null)}
      />
    </label>
  );
}
