import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Drill } from '@/api/types';
import { drillTo } from '@/ui/drill';
import styles from './HomePage.module.css';

interface Props {
  title: string;
  value: string;
  drill: Drill;
  lines: readonly ReactNode[];
  lead?: boolean;
}

/** One figure; a click shows what it is made of. */
export function Figure({ title, value, drill, lines, lead = false }: Props) {
  const negative = value.startsWith('−');
  const { to, search } = drillTo(drill);
  return (
    <Link
      to={to}
      search={search as never}
      className={`${styles['figure']} ${lead ? styles['lead'] : ''}`}
    >
      <span className={styles['name']}>{title}</span>
      <span className={`${styles['value']} ${negative ? styles['negative'] : ''}`}>{value}</span>
      {lines
        .filter((line) => line !== undefined && line !== '')
        .map((line, index) => (
          <span key={index} className={styles['more']}>
            {line}
          </span>
        ))}
    </Link>
  );
}
