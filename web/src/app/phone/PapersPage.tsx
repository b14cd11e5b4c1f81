import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import { Page } from '@/ui/primitives/Page';
import { sections } from '../navigation';
import styles from './Phone.module.css';

/** All places, by job, big enough for a thumb. */
export function PapersPage() {
  const { t } = useTranslation();
  const { data } = useQuery(definitionsQuery);
  const may = useMay();
  const all = data ? sections(data, may).filter(({ job }) => job !== 'home') : [];
  return (
    <Page title={t('phone.papers')} scroll>
      {all.map(({ job, places }) => (
        <section key={job} className={styles['section']}>
          <h2>{t(`job.${job}`)}</h2>
          <div className={styles['tiles']}>
            {places.map((place) => (
              <Link key={place.path} to={place.path} className={styles['tile']}>
                {place.page ? t(`page.${place.page}`) : place.label}
              </Link>
            ))}
          </div>
        </section>
      ))}
    </Page>
  );
}
