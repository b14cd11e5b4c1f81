import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, Id, MasterEntry } from '@/api/types';
import { useSettled } from '../useSettled';
import styles from './RefSelect.module.css';
import { useRefName, useRefOptions } from './refs';

interface Props {
  master: string;
  value: Id | undefined;
  onChange: (id: Id | undefined, name?: string) => void;
  /** The name that came with the document, shown before the entry itself is read. */
  name?: string | undefined;
  id?: string;
  label?: string;
  invalid?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  /** What must be there can be changed but not taken away. */
  required?: boolean;
  /** Of the chart of accounts only these. */
  only?: (account: Account) => boolean;
  /** Of other masters only these. */
  among?: (entry: MasterEntry) => boolean;
}

/** Chooses a customer, a warehouse, an account …: type a piece of its name, code or pinyin. */
export function RefSelect(props: Props) {
  const { master, value, onChange, name, id, label, invalid, disabled, autoFocus } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const settled = useSettled(typed.trim(), 150);
  const asked = open || autoFocus === true;
  const options = useRefOptions(master, settled, asked, props.only, props.among);
  const known = useRefName(master, name === undefined ? value : undefined);
  const shown = value === undefined ? undefined : { value, label: name ?? known ?? '…' };
  return (
    <Select
      className={styles['select'] ?? ''}
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      labelInValue
      allowClear={props.required !== true}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      {...(invalid ? { status: 'error' as const } : {})}
      disabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      open={open}
      onOpenChange={(now) => {
        setOpen(now);
        if (!now) setTyped('');
      }}
      popupMatchSelectWidth={false}
      placeholder={t('fields.choose')}
      notFoundContent={t('fields.noneFound')}
      value={shown ?? null}
      options={options.map((option) => ({
        value: option.id,
        label: option.name,
        code: option.code,
      }))}
      optionRender={({ data }) => (
        <span className={styles['option']}>
          <span>{data.label}</span>
          <span className={styles['code']}>{data.code}</span>
        </span>
      )}
      onChange={(chosen) => {
        const picked = chosen as { value: string; label: string } | null | undefined;
        onChange(picked?.value, picked?.label);
      }}
    />
  );
}
