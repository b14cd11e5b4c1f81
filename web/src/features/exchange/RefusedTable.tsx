import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from '@/api/types';
import styles from './Import.module.css';

const SHOWN = 200;

/** Rows that were not taken: file, row, column and why, in words. */
export function RefusedTable({ refused }: { refused: readonly Refused[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? refused : refused.slice(0, SHOWN);
  return (
    <>
      <p className={styles['refusedTitle']}>{t('imports.refused', { count: refused.length })}</p>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th>{t('imports.file')}</th>
              <th>{t('imports.row')}</th>
              <th>{t('imports.column')}</th>
              <th>{t('imports.why')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one, index) => (
              <tr key={index}>
                <td>{one.file}</td>
                <td>{one.row}</td>
                <td>{one.column}</td>
                <td>{one.title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {refused.length > shown.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('imports.showAll', { count: refused.length })}
        </Button>
      )}
    </>
  );
}
