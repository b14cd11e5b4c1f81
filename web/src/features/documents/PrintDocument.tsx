import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printDocuments, wholeUp } from '@/api/printing';
import { kindRights, useMay } from '@/api/rights';
import type { Document, Kind, Line } from '@/api/types';
import { multiply } from '@/money/decimal';
import { LabelsDialog } from '@/ui/print/LabelsDialog';
import { PrintButton } from '@/ui/print/PrintButton';

/** Prints a slip, or the labels of its goods. What is not saved yet is not on its paper, so it is saved first. */
export function PrintDocument({
  kind,
  doc,
  unsaved,
}: {
  kind: Kind;
  doc: Document;
  unsaved: boolean;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const [labels, setLabels] = useState(false);
  const prints = may(...kindRights(kind, 'print'));
  const tags = kind.lines && doc.lines.length > 0 && may('catalog.print');
  if (!prints || doc.version === 0) return null;
  return (
    <>
      <PrintButton
        name={kind.code}
        label={t('print.print')}
        against={unsaved ? t('print.saveFirst') : undefined}
        make={(paper) => printDocuments([doc.id], paper)}
        more={tags ? [{ key: 'labels', label: t('print.labels'), run: () => setLabels(true) }] : []}
      />
      {labels && (
        <LabelsDialog
          items={doc.lines.flatMap(labelled)}
          store={doc.store ?? null}
          onClose={() => setLabels(false)}
        />
      )}
    </>
  );
}

/** A line's article, as many times as there are pieces of it. */
function labelled({ sku, quantity, unitFactor, skuCode, name, color, size }: Line) {
  const words = [skuCode, name, color, size].filter(Boolean).join(' ');
  const pieces = multiply(quantity ?? '0', unitFactor ?? '1');
  return sku === undefined ? [] : [{ sku, copies: wholeUp(pieces), name: words }];
}
