import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Ledger.module.css';
import { as, moved, type Unit, unitOf } from './period';

const UNITS: readonly Unit[] = ['month', 'quarter', 'year'];

/** A month, a quarter or a year, and the way to the ones beside it. */
export function PeriodPicker({
  value,
  onChange,
}: {
  value: string;
  onChange: (period: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <span className={styles['picker']}>
      <Select<Unit>
        aria-label={t('statement.unit')}
        value={unitOf(value)}
        options={UNITS.map((unit) => ({ value: unit, label: t(`statement.${unit}`) }))}
        onChange={(unit) => onChange(as(value, unit))}
      />
      <Button aria-label={t('statement.earlier')} onClick={() => onChange(moved(value, -1))}>
        ‹
      </Button>
      <strong>{value}</strong>
      <Button aria-label={t('statement.later')} onClick={() => onChange(moved(value, 1))}>
        ›
      </Button>
    </span>
  );
}
