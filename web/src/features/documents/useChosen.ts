import { useState } from 'react';
import type { DocumentRow } from '@/api/types';
import type { Selection } from '@/ui/DataList/types';

/** As many as are printed at once. */
const MOST = 100;

/** The slips that are chosen in a list, in the order they were. */
export function useChosen(): {
  rows: readonly DocumentRow[];
  selection: Selection<DocumentRow>;
  clear: () => void;
} {
  const [rows, setRows] = useState<readonly DocumentRow[]>([]);
  const chosen = new Set(rows.map(({ id }) => id));
  return {
    rows,
    clear: () => setRows([]),
    selection: {
      chosen,
      can: (row) => chosen.has(row.id) || rows.length < MOST,
      toggle: (row) =>
        setRows(chosen.has(row.id) ? rows.filter(({ id }) => id !== row.id) : [...rows, row]),
    },
  };
}
