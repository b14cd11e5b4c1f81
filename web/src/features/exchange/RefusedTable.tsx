import type { TFunction } from 'i18next';
import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id, ImportRun, Refused } from '@/api/types';
import styles from './Import.module.css';
import { allRefusals, asCsv, refusalsAfter, save } from './refusals';

/** What was refused: file, row, column and why, in words; all of it as a file. */
export function RefusedTable({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const first = run.refused ?? [];
  const [more, setMore] = useState<{ id: Id; rows: Refused[] }>({ id: run.id, rows: [] });
  const shown = more.id === run.id ? [...first, ...more.rows] : first;
  const next = useMutation({
    mutationFn: () => refusalsAfter(run.id, shown.length),
    onSuccess: (rows) => setMore({ id: run.id, rows: [...shown.slice(first.length), ...rows] }),
  });
  const download = useMutation({
    mutationFn: () => allRefusals(run.id),
    onSuccess: (all) => save(`${run.source}.refused.csv`, asCsv(titles(t), all)),
  });
  return (
    <>
      <p className={styles['refusedTitle']}>
        <span>{t('imports.refused', { count: run.refusals })}</span>
        <Button
          size="small"
          type="link"
          icon={<DownloadOutlined />}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {t('imports.download')}
        </Button>
      </p>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              {titles(t).map((title) => (
                <th key={title}>{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((one, index) => (
              <tr key={index}>
                <td>{one.file ?? one.facts['document']}</td>
                <td>{one.row}</td>
                <td>{one.column}</td>
                <td>{one.title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {run.state !== 'RUNNING' && run.refusals > shown.length && first.length > 0 && (
        <Button type="link" loading={next.isPending} onClick={() => next.mutate()}>
          {t('imports.showMore')}
        </Button>
      )}
    </>
  );
}

function titles(t: TFunction): string[] {
  return [t('imports.file'), t('imports.row'), t('imports.column'), t('imports.why')];
}
