import { Input } from 'antd';
import styles from './Door.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Where a code from the phone is typed; phones and password stores fill it in by themselves. */
export function CodeField({ label, value, onChange }: Props) {
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <Input
        size="large"
        name="one-time-code"
        aria-label={label}
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        autoFocus
        maxLength={40}
        className={styles['code'] ?? ''}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
