import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/rights';
import { usePlace } from '../place';
import { type Labelled, LabelsDialog } from './LabelsDialog';

/** Prints labels of articles, at the prices of the store one looks at. */
export function LabelsButton({ items, unsaved }: { items: readonly Labelled[]; unsaved: boolean }) {
  const { t } = useTranslation();
  const may = useMay();
  const [place] = usePlace();
  const [open, setOpen] = useState(false);
  if (items.length === 0 || !may('catalog.print')) return null;
  return (
    <>
      <Button
        disabled={unsaved}
        title={unsaved ? t('print.saveFirst') : undefined}
        onClick={() => setOpen(true)}
      >
        {t('print.labels')}
      </Button>
      {open && (
        <LabelsDialog items={items} store={place.store ?? null} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
