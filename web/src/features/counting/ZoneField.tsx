import { AutoComplete } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CountSheetLine } from '@/api/types';
import styles from './Counting.module.css';

interface Props {
  zone: string;
  sheets: readonly CountSheetLine[];
  onChange: (zone: string) => void;
}

/** Where one counts: a shelf, a row, a room, by whatever name people give it. */
export function ZoneField({ zone, sheets, onChange }: Props) {
  const { t } = useTranslation();
  const known = [...new Set(sheets.map((sheet) => sheet.zone))].filter((name) => name !== '');
  return (
    <label className={styles['zone']}>
      {t('counting.zone')}
      <AutoComplete
        aria-label={t('counting.zone')}
        size="large"
        placeholder={t('counting.zoneHint')}
        options={known.map((value) => ({ value }))}
        value={zone}
        onChange={(next: string) => onChange(next.slice(0, 100))}
      />
    </label>
  );
}
