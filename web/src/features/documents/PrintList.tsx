import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { printDocuments } from '@/api/printing';
import { kindRights, useMay } from '@/api/rights';
import { Problem } from '@/api/problems';
import type { DocumentRow, Id, Kind, Page } from '@/api/types';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { PrintButton } from '@/ui/print/PrintButton';

/** One more than the server prints at once: then it says so. */
const MOST = '101';

interface Props {
  kind: Kind;
  initial: Record<string, string>;
  /** Ticked in the list: these and no others. */
  ticked: readonly Id[];
}

/** Prints the slips that are ticked, or else all that the list finds, in one PDF. */
export function PrintList({ kind, initial, ticked }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const [own] = useListQuery();
  const query = { ...initial, ...own, kind: kind.code, limit: MOST, sums: 'false' };
  if (!may(...kindRights(kind, 'print'))) return null;
  return (
    <PrintButton
      name={kind.code}
      label={ticked.length > 0 ? t('print.ticked', { count: ticked.length }) : t('print.list')}
      telling={ticked.length > 0}
      make={async (paper) => {
        if (ticked.length > 0) return printDocuments(ticked, paper);
        const found = await call<Page<DocumentRow>>('GET', '/documents', { query });
        if (found.items.length === 0) {
          throw new Problem({ code: 'printing.documents', title: t('print.nothing'), status: 422 });
        }
        return printDocuments(
          found.items.map(({ id }) => id),
          paper,
        );
      }}
    />
  );
}
