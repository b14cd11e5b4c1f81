import { useTranslation } from 'react-i18next';
import type { Id, ImportRun } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { Empty } from '@/ui/primitives/States';
import styles from './Import.module.css';

/** What was imported before; each can be opened and taken back. */
export function PastImports({
  runs,
  onOpen,
}: {
  runs: readonly ImportRun[];
  onOpen: (id: Id) => void;
}) {
  const { t } = useTranslation();
  if (runs.length === 0) return <Empty title={t('imports.none')} hint={t('imports.noneHint')} />;
  return (
    <section>
      <h2 className={styles['title']}>{t('imports.past')}</h2>
      <table className={styles['table']}>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td>
                <button type="button" className={styles['open']} onClick={() => onOpen(run.id)}>
                  {shortInstant(run.startedAt) || run.id.slice(0, 8)}
                </button>
              </td>
              <td>
                {t(`imports.state.${run.state}`)}
                {run.dryRun === true && ` · ${t('imports.onlyChecked')}`}
              </td>
              <td>{t('imports.rows', { done: run.done, total: run.total })}</td>
              <td>{run.startedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
