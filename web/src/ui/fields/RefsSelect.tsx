import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { masterListQuery } from '@/api/queries';
import type { Id } from '@/api/types';
import styles from './RefSelect.module.css';

interface Props {
  master: string;
  value: Id[];
  onChange: (ids: Id[]) => void;
  id: string;
  label: string;
  disabled: boolean;
}

/** Chooses several entries of a master: the roles of a person. */
export function RefsSelect({ master, value, onChange, id, label, disabled }: Props) {
  const { data } = useQuery(masterListQuery(master, '', 500));
  return (
    <Select
      mode="multiple"
      id={id}
      aria-label={label}
      className={styles['select'] ?? ''}
      disabled={disabled}
      optionFilterProp="label"
      value={value}
      options={(data?.items ?? []).map((entry) => ({
        value: entry.id,
        label: entry.name ?? entry.code ?? '',
      }))}
      onChange={(ids: Id[]) => onChange(ids)}
    />
  );
}
