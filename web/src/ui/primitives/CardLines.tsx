import type { ReactNode } from 'react';
import styles from './CardLines.module.css';

/** A card of a phone list: what it is and its figure, below it the rest in small. */
export function CardLines({
  title,
  figure,
  left,
  right,
}: {
  title: ReactNode;
  figure?: ReactNode;
  left?: ReactNode;
  right?: ReactNode;
}) {
  return (
    <>
      <span className={styles['row']}>
        <span className={styles['title']}>{title}</span>
        <span className={styles['figure']}>{figure}</span>
      </span>
      <span className={styles['row']}>
        <span className={styles['small']}>{left}</span>
        <span className={styles['end']}>{right}</span>
      </span>
    </>
  );
}
