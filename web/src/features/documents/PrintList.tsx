import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { printDocuments } from '@/api/printing';
import { kindRights, useMay } from '@/api/rights';
import { Problem } from '@/api/problems';
import type { DocumentRow, Kind, Page } from '@/api/types';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { PrintButton } from '@/ui/print/PrintButton';

/** One more than the server prints at once: then it says so. */
const MOST = '101';

/** Prints all slips that the list shows, in one PDF. */
export function PrintList({ kind, initial }: { kind: Kind; initial: Record<string, string> }) {
  const { t } = useTranslation();
  const may = useMay();
  const [own] = useListQuery();
  const query = { ...initial, ...own, kind: kind.code, limit: MOST, sums: 'false' };
  if (!may(...kindRights(kind, 'print'))) return null;
  return (
    <PrintButton
      name={kind.code}
      label={t('print.list')}
      make={async (paper) => {
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
