import { useTranslation } from 'react-i18next';
import styles from './Table.module.css';
import type { Column } from './types';

interface Props<Row> {
  column: Column<Row>;
  className: string;
  /** By what the list is sorted, and which way round. */
  by: string | undefined;
  ascending: boolean;
  narrow: (part: Record<string, string | undefined>) => void;
}

/** The head of a column; where the server can sort by it, a press does so, and a second one turns it round. */
export function SortHead<Row>({ column, className, by, ascending, narrow }: Props<Row>) {
  const { t } = useTranslation();
  const { title, sort } = column;
  if (sort === undefined) {
    return (
      <div role="columnheader" className={className} title={title}>
        {title}
      </div>
    );
  }
  const here = by === sort;
  return (
    <div
      role="columnheader"
      className={className}
      title={t('list.sortBy', { name: title })}
      aria-sort={here ? (ascending ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        className={`${styles['sort']} ${here ? styles['sorted'] : ''}`}
        onClick={() => narrow({ sort, ascending: here && !ascending ? 'true' : undefined })}
      >
        {title}
        {here && <span aria-hidden="true">{ascending ? ' ↑' : ' ↓'}</span>}
      </button>
    </div>
  );
}
