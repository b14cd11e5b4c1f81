import type { ReactNode } from 'react';
import styles from './Why.module.css';

/** The answer before its reasons: good news and bad, by sign, word and colour. */
export function Verdict({ good, children }: { good: boolean; children: ReactNode }) {
  return (
    <p className={good ? styles['yes'] : styles['no']}>
      <strong>{children}</strong>
    </p>
  );
}
