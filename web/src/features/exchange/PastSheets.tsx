import { useTranslation } from 'react-i18next';
import type { Id, Sheet } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import styles from './Import.module.css';

/** Tables that were brought back before; each can be opened, gone on with and undone. */
export function PastSheets({
  sheets,
  onOpen,
}: {
  sheets: readonly Sheet[];
  onOpen: (id: Id) => void;
}) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('sheets.past')}>
      <h2 className={styles['title']}>{t('sheets.past')}</h2>
      <div className={styles['wide']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th>{t('imports.file')}</th>
              <th>{t('imports.how')}</th>
              <th className={styles['number']}>{t('imports.count.rows')}</th>
              <th>{t('imports.when')}</th>
            </tr>
          </thead>
          <tbody>
            {sheets.map((sheet) => (
              <tr key={sheet.id}>
                <td>
                  <button type="button" className={styles['open']} onClick={() => onOpen(sheet.id)}>
                    {sheet.file}
                  </button>
                </td>
                <td>{t(`sheets.state.${sheet.state}`)}</td>
                <td className={styles['number']}>{sheet.rows}</td>
                <td>{shortInstant(sheet.startedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
