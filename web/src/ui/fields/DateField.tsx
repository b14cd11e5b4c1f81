import { useState } from 'react';
import { todayHere } from '../dates';
import styles from './DateField.module.css';
import { readDate } from './readDate';

interface Props {
  id?: string;
  value: string;
  onChange: (value: string | undefined) => void;
  label?: string;
  invalid?: boolean | undefined;
  disabled?: boolean;
}

/**
 * A date, typed or picked. "1121", "11-21", "21", "-1" (yesterday) are understood; ↑ and ↓ move by a day.
 * The browser's own calendar opens from its button.
 */
export function DateField({ id, value, onChange, label, invalid, disabled }: Props) {
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && typed !== '' && readDate(typed, todayHere()) === undefined;
  const settle = () => {
    if (typed === undefined) return;
    const date = readDate(typed, todayHere());
    if (date !== undefined) onChange(date);
    if (typed.trim() === '') onChange(undefined);
    if (!wrong) setTyped(undefined);
  };
  return (
    <span className={styles['wrap']}>
      <input
        id={id}
        className={styles['text']}
        aria-label={label}
        aria-invalid={wrong || invalid === true}
        autoComplete="off"
        inputMode="numeric"
        disabled={disabled}
        value={typed ?? value}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          const step = event.key === 'ArrowUp' ? 1 : -1;
          const moved = readDate(`${step > 0 ? '+' : '-'}1`, typed ?? (value || todayHere()));
          if (moved !== undefined) onChange(moved);
          setTyped(undefined);
        }}
      />
      <input
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className={styles['native']}
        disabled={disabled}
        value={value}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      />
    </span>
  );
}
