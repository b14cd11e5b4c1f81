import { useTranslation } from 'react-i18next';
import type { Id, ImportRun } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { Empty } from '@/ui/primitives/States';
import styles from './Import.module.css';
import { stateWord } from './stateWord';

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
    <section aria-label={t('imports.past')}>
      <h2 className={styles['title']}>{t('imports.past')}</h2>
      <div className={styles['wide']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th>{t('imports.what')}</th>
              <th>{t('imports.how')}</th>
              <th className={styles['number']}>{t('imports.amount')}</th>
              <th>{t('imports.when')}</th>
              <th>{t('imports.who')}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.id}>
                <td>
                  <button type="button" className={styles['open']} onClick={() => onOpen(run.id)}>
                    {run.source}
                  </button>
                </td>
                <td>
                  {stateWord(t, run)}
                  {run.dryRun && ` · ${t('imports.onlyChecked')}`}
                  {run.refusals > 0 && ` · ${t('imports.refused', { count: run.refusals })}`}
                </td>
                <td className={styles['number']}>{run.done > 0 ? run.done : ''}</td>
                <td>{shortInstant(run.startedAt)}</td>
                <td>{run.startedBy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
