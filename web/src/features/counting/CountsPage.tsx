import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { countsQuery } from '@/api/countQueries';
import { useMay } from '@/api/rights';
import { shortInstant } from '@/ui/dates';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { useIsPhone } from '@/ui/useIsPhone';
import styles from './Counting.module.css';
import { OpenCount } from './OpenCount';

/** All counts, newest first; on a phone one goes straight to counting. */
export function CountsPage() {
  const { t } = useTranslation();
  useTab(t('page.counts'));
  const phone = useIsPhone();
  const may = useMay()('inventory.create', 'stocktake.create');
  const counts = useQuery(countsQuery);
  return (
    <Page title={t('page.counts')} actions={may && <OpenCount />} scroll>
      {counts.error && <Failure error={counts.error} onRetry={() => void counts.refetch()} />}
      {counts.isPending && <Loading />}
      {counts.data?.length === 0 && (
        <Empty title={t('counting.none')} hint={t('counting.noneHint')} />
      )}
      <ul className={styles['rows']}>
        {(counts.data ?? []).map((count) => {
          const counting = phone && count.state === 'OPEN' && count.acts.includes('count');
          return (
            <li key={count.id}>
              <Link
                to={counting ? '/counts/$id/scan' : '/counts/$id'}
                params={{ id: count.id }}
                className={styles['row']}
              >
                <span className={styles['name']}>{count.name}</span>
                <span className={styles[count.state.toLowerCase()]}>
                  {t(`counting.${count.state}`)}
                </span>
                <span className={styles['quiet']}>
                  {[
                    count.warehouseName,
                    t(`counting.scope.${count.scope}`),
                    count.blind ? t('counting.blind') : '',
                    count.openedByName,
                    shortInstant(count.openedAt),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
