import { type ComponentProps, useState } from 'react';
import { type Decimal, plain, read } from '@/money/decimal';
import styles from './DecimalInput.module.css';

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  /** The server says null where nothing was said. */
  value: Decimal | null | undefined;
  onChange: (value: Decimal | undefined) => void;
};

/** A figure typed by hand. Full-width digits and separators are understood; what is no number is marked, not lost. */
export function DecimalInput({ value, onChange, className, onFocus, onBlur, ...rest }: Props) {
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && typed.trim() !== '' && read(typed) === undefined;
  return (
    <input
      {...rest}
      className={`${styles['input']} ${className ?? ''}`}
      inputMode="decimal"
      autoComplete="off"
      aria-invalid={wrong}
      data-unread={wrong || undefined}
      value={typed ?? (value == null ? '' : trimmed(value))}
      onFocus={(event) => {
        event.currentTarget.select();
        onFocus?.(event);
      }}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        const decimal = read(text);
        if (decimal !== undefined || text.trim() === '') onChange(decimal);
      }}
      onBlur={(event) => {
        if (!wrong) setTyped(undefined);
        onBlur?.(event);
      }}
    />
  );
}

function trimmed(value: Decimal): string {
  return value.includes('.') ? plain(value) : value;
}
