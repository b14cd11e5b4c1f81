import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '@/api/types';
import styles from './AssignmentsField.module.css';
import { DateField } from './DateField';
import { beginOf, endOf, firstDayOf, lastDayOf } from './scopes';

interface Props {
  value: Assignment;
  disabled: boolean;
  onChange: (value: Pick<Assignment, 'from' | 'until'>) => void;
}

/** From which day to which a role holds: nothing to see for what always does, two days for a stand-in. */
export function AssignmentTimes({ value, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const from = value.from ?? null;
  const until = value.until ?? null;
  if (!asked && from === null && until === null) {
    return (
      <Button type="link" size="small" disabled={disabled} onClick={() => setAsked(true)}>
        {t('assignments.limit')}
      </Button>
    );
  }
  return (
    <span className={styles['times']}>
      <span>{t('assignments.from')}</span>
      <DateField
        label={t('assignments.from')}
        disabled={disabled}
        value={firstDayOf(from)}
        onChange={(day) => onChange({ from: beginOf(day), until })}
      />
      <span>{t('assignments.until')}</span>
      <DateField
        label={t('assignments.until')}
        disabled={disabled}
        invalid={from !== null && until !== null && until <= from}
        value={lastDayOf(until)}
        onChange={(day) => onChange({ from, until: endOf(day) })}
      />
    </span>
  );
}
