import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deskQuery } from '@/api/chainQueries';
import type { DeskSection } from '@/api/types';
import { formatTotal } from '@/money/money';
import { drillTo } from '@/ui/drill';
import styles from './DeskSections.module.css';

/** The work of the day by job: what waits to be received, shipped, bought and paid, each with the list behind it. */
export function DeskSections() {
  const { t } = useTranslation();
  const { data } = useQuery(deskQuery);
  if (!data || (data.sections.length === 0 && !data.sales)) return null;
  return (
    <div className={styles['desk']}>
      {data.sales && (
        <section className={styles['panel']} aria-label={t('desk.sales')}>
          <h2>{t('desk.sales')}</h2>
          <Link {...drillTo(data.sales.drill)} className={styles['sales']}>
            <strong>{formatTotal(data.sales.amount)}</strong>
            <span>{t('home.count', { count: data.sales.count })}</span>
          </Link>
        </section>
      )}
      {data.sections.map((section) => (
        <Section key={section.job} section={section} />
      ))}
    </div>
  );
}

function Section({ section }: { section: DeskSection }) {
  const { t } = useTranslation();
  const { job, tasks } = section;
  return (
    <section className={styles['panel']} aria-label={t(`desk.job.${job}`)}>
      <h2>{t(`desk.job.${job}`)}</h2>
      {tasks.length === 0 ? (
        <p className={styles['clear']}>{t(`desk.clear.${job}`)}</p>
      ) : (
        <ul>
          {tasks.map(({ code, count, drill }) => (
            <li key={code}>
              <Link {...drillTo(drill)} className={styles['task']}>
                <span>{t(`desk.task.${code}`, { defaultValue: code })}</span>
                <strong>{count}</strong>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
