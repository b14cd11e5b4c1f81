import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '@/api/ids';
import { definitionsQuery, sessionQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import { JobCharts } from '@/features/reporting/charts/JobCharts';
import { DeskSections } from '@/features/reporting/DeskSections';
import { HomePage } from '@/features/reporting/HomePage';
import { FirstHourLead } from '@/ui/firstHour/FirstHourLead';
import { useFirstHour } from '@/ui/firstHour/useFirstHour';
import { PlusOutlined } from '@/ui/icons';
import { Page } from '@/ui/primitives/Page';
import { Loading } from '@/ui/primitives/States';
import { DraftLinks } from '@/ui/sheet/DraftLinks';
import { sections } from './navigation';
import styles from './phone/Phone.module.css';

const FirstHour = lazy(async () => ({
  default: (await import('@/features/firsthour/FirstHourPage')).FirstHour,
}));

/** The first screen: today's figures for who may see them, for everybody else the work at hand; before all, the opening. */
export function StartPage() {
  const may = useMay();
  const first = useFirstHour();
  if (!may('home.view')) return <WorkPage />;
  if (first.due === undefined) return <Loading />;
  if (first.due && !first.left && (first.begun || !first.goods)) {
    return (
      <Suspense fallback={<Loading />}>
        <FirstHour />
      </Suspense>
    );
  }
  return <HomePage lead={first.due && <FirstHourLead first={first} />} />;
}

/** What this person may write, one tap each; below it what she may look up. */
function WorkPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay();
  const { data: session } = useQuery(sessionQuery);
  const { data } = useQuery(definitionsQuery);
  const all = data ? sections(data, may).filter(({ job }) => job !== 'home') : [];
  const written = all.flatMap(({ places }) => places.filter(({ kind }) => kind !== undefined));
  return (
    <Page title={t('work.title', { name: session?.user.name ?? '' })} scroll>
      <DraftLinks />
      <DeskSections />
      <div className={styles['makes']}>
        {written.map(({ kind = '', label = '' }, index) => (
          <Button
            key={kind}
            size="large"
            type={index === 0 ? 'primary' : 'default'}
            icon={<PlusOutlined />}
            onClick={() => void navigate({ href: `/documents/${kind}/${uuidv7()}?new=1` })}
          >
            {label}
          </Button>
        ))}
      </div>
      <JobCharts />
      <Places all={all} />
    </Page>
  );
}

/** All places of these jobs, big enough for a thumb. */
export function Places({ all }: { all: ReturnType<typeof sections> }) {
  const { t } = useTranslation();
  return all.map(({ job, places }) => (
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
  ));
}
