import { useTranslation } from 'react-i18next';
import type { CountProgress } from '@/api/types';
import { Amount } from '@/ui/primitives/Amount';
import { shortInstant } from '@/ui/dates';
import styles from './Counting.module.css';

/** How far a count is, by zone and by who counts there; and the codes that nothing is known by. */
export function ProgressTable({ progress }: { progress: CountProgress }) {
  const { t } = useTranslation();
  const share = progress.articles === 0 ? 0 : progress.counted / progress.articles;
  return (
    <section className={styles['progress']}>
      <p className={styles['figures']}>
        <span>{t('counting.progress', { ...progress })}</span>
        {progress.found > 0 && <span>{t('counting.found', { count: progress.found })}</span>}
        {progress.again > 0 && (
          <span className={styles['bad']}>{t('counting.again', { count: progress.again })}</span>
        )}
      </p>
      <progress aria-label={t('counting.share')} value={share} max={1} />
      {progress.sheets.length > 0 && (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th>{t('counting.zone')}</th>
              <th>{t('counting.counter')}</th>
              <th className={styles['figure']}>{t('counting.articles')}</th>
              <th className={styles['figure']}>{t('counting.pieces')}</th>
              <th>{t('counting.lastAt')}</th>
            </tr>
          </thead>
          <tbody>
            {progress.sheets.map((sheet) => (
              <tr key={`${sheet.zone}:${sheet.counter}`}>
                <td>{sheet.zone || '–'}</td>
                <td>{sheet.counterName}</td>
                <td className={styles['figure']}>{sheet.articles}</td>
                <td className={styles['figure']}>
                  <Amount value={sheet.pieces} as="quantity" />
                </td>
                <td>{shortInstant(sheet.last)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {progress.unknown.length > 0 && (
        <details>
          <summary className={styles['bad']}>
            {t('counting.unknown', { count: progress.unknown.length })}
          </summary>
          <ul>
            {progress.unknown.map((one) => (
              <li key={one.code}>
                {one.code} × {one.times}{' '}
                <span className={styles['quiet']}>
                  {[one.zone, one.counterName].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
