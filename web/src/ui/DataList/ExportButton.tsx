import { DownloadOutlined } from '../icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/rights';
import { todayHere } from '../dates';
import styles from './DataList.module.css';
import { csv, download, everyRow, saveFile } from './exportCsv';
import type { Column, ListQuery, ListSource } from './types';

interface Props<Row> {
  source: ListSource<Row>;
  columns: readonly Column<Row>[];
  query: ListQuery;
}

/**
 * Writes what is shown: these columns, this filter, every page. It says how far it is and can be stopped. Only for whoever may
 * take lists away.
 */
export function ExportButton<Row>({ source, columns, query }: Props<Row>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const mayTake = useMay()('export.lists');
  const run = async () => {
    const stop = new AbortController();
    const key = `export-${source.name}`;
    const name = `${source.name.replace(/\W+/g, '-')}-${todayHere()}`;
    const tell = (rows: number) =>
      message.open({
        key,
        type: 'loading',
        duration: 0,
        content: (
          <span>
            {t('list.exporting', { count: rows })}{' '}
            <Button size="small" type="link" onClick={() => stop.abort()}>
              {t('common.cancel')}
            </Button>
          </span>
        ),
      });
    setBusy(true);
    void tell(0);
    try {
      if (source.workbook) {
        saveFile(`${name}.xlsx`, await source.workbook(query));
        message.destroy(key);
        return;
      }
      const rows = await everyRow(source, query, (count) => void tell(count), stop.signal);
      if (stop.signal.aborted) throw new DOMException('stopped', 'AbortError');
      download(`${name}.csv`, csv(columns, rows));
      void message.open({
        key,
        type: 'success',
        content: t('list.exported', { count: rows.length }),
      });
    } catch {
      const type = stop.signal.aborted ? 'info' : 'error';
      const content = stop.signal.aborted ? t('list.exportStopped') : t('common.unreachable');
      void message.open({ key, type, content });
    } finally {
      setBusy(false);
    }
  };
  if (!mayTake) return null;
  return (
    <button
      type="button"
      className={styles['iconButton']}
      disabled={busy}
      onClick={() => void run()}
      aria-label={t('list.export')}
      title={t('list.export')}
    >
      <DownloadOutlined />
    </button>
  );
}
