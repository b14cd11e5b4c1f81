import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/rights';
import { csv, download } from '@/ui/DataList/exportCsv';
import { todayHere } from '@/ui/dates';

interface Props {
  /** Name of the file. */
  name: string;
  head: readonly string[];
  /** What is shown; figures stay figures. */
  rows: readonly (readonly string[])[];
  /** From which column on there are figures. */
  figures: number;
}

/** Print what is shown, and, for whoever may take lists away, have it as a file. */
export function TakeAway({ name, head, rows, figures }: Props) {
  const { t } = useTranslation();
  const mayTake = useMay()('export.lists');
  const save = () => {
    const columns = head.map((title, at) => ({
      key: String(at),
      title,
      width: 0,
      text: (row: readonly string[]) => row[at] ?? '',
      ...(at >= figures ? { align: 'right' as const } : {}),
    }));
    download(`${name}-${todayHere()}.csv`, csv(columns, rows));
  };
  return (
    <>
      <Button onClick={() => window.print()}>{t('ledger.print')}</Button>
      {mayTake && <Button onClick={save}>{t('list.export')}</Button>}
    </>
  );
}
