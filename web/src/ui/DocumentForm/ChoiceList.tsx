import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useFirstFocus } from '../useFirstFocus';
import styles from './ChoiceList.module.css';

interface Props<Row> {
  label: string;
  rows: readonly Row[];
  /** What is said where there is nothing to choose. */
  none: string;
  onChoose: (row: Row) => void;
  /** The keys are for the list as soon as there is something in it. */
  takesKeys?: boolean;
  children: (row: Row) => ReactNode;
}

/** Rows of which one is chosen: ↑ ↓ walk, Enter takes it, a finger too. */
export function ChoiceList<Row>({
  label,
  rows,
  none,
  onChoose,
  takesKeys = false,
  children,
}: Props<Row>) {
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  useFirstFocus(list, takesKeys && rows.length > 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    if (event.key === 'ArrowDown') setAt(Math.min(rows.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && row !== undefined) onChoose(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (rows.length === 0) return <p className={styles['none']}>{none}</p>;
  return (
    <ul
      ref={list}
      className={styles['list']}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, index) => (
        <li
          key={index}
          role="option"
          aria-selected={index === at}
          className={styles['row']}
          onMouseMove={() => setAt(index)}
          onClick={() => onChoose(row)}
        >
          {children(row)}
        </li>
      ))}
    </ul>
  );
}
