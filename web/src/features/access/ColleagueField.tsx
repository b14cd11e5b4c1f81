import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { colleaguesQuery } from '@/api/delegationQueries';
import type { Colleague, Id } from '@/api/types';
import { useSettled } from '@/ui/useSettled';
import styles from './Delegations.module.css';

const SETTLE_MS = 200;

interface Props {
  value: Colleague | undefined;
  onChange: (colleague: Colleague | undefined) => void;
}

/** A colleague, found by name, login or pinyin. */
export function ColleagueField({ value, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = useQuery(colleaguesQuery(useSettled(typed.trim(), SETTLE_MS)));
  const colleagues = found.data ?? [];
  return (
    <label className={styles['field']}>
      <span className={styles['label']}>{t('lending.whom')}</span>
      <Select
        aria-label={t('lending.whom')}
        placeholder={t('lending.whomHint')}
        showSearch
        filterOption={false}
        notFoundContent={found.isPending ? t('common.loading') : t('lending.nobody')}
        value={value?.id ?? null}
        options={colleagues.map(({ id, name, login }) => ({
          value: id,
          label: `${name} · ${login}`,
        }))}
        onSearch={setTyped}
        onChange={(id: Id) => onChange(colleagues.find((one) => one.id === id))}
      />
    </label>
  );
}
