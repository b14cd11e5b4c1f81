import { useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usageQuery } from '@/api/reviewQueries';
import type { UsageReport } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './Reviews.module.css';
import { PersonUseRow, RoleUseRow } from './UseRow';

const DAYS = [30, 60, 90];

/** Which rights people have and do not use, and what would be enough; it proposes and changes nothing. */
export function UsagePage() {
  const { t } = useTranslation();
  useTab(t('page.usage'));
  const [days, setDays] = useState(90);
  const [by, setBy] = useState<'people' | 'roles'>('people');
  const report = useQuery(usageQuery(days));
  return (
    <Page
      title={t('page.usage')}
      aside={
        <Select
          aria-label={t('usage.days', { count: days })}
          value={days}
          options={DAYS.map((value) => ({ value, label: t('usage.days', { count: value }) }))}
          onChange={setDays}
        />
      }
      actions={
        <Segmented
          value={by}
          options={[
            { value: 'people', label: t('usage.people') },
            { value: 'roles', label: t('usage.roles') },
          ]}
          onChange={setBy}
        />
      }
      scroll
    >
      {report.error && <Failure error={report.error} onRetry={() => void report.refetch()} />}
      {report.isPending && <Loading />}
      {report.data && <Rows report={report.data} by={by} />}
    </Page>
  );
}

function Rows({ report, by }: { report: UsageReport; by: 'people' | 'roles' }) {
  const { t } = useTranslation();
  const people = report.people.toSorted((a, b) => b.unused - a.unused);
  const roles = report.roles.toSorted((a, b) => b.drop.length - a.drop.length);
  const nobody = by === 'people' ? people.length === 0 : roles.length === 0;
  return (
    <div className={styles['page']}>
      <p className={styles['quiet']}>
        {t('usage.hint')}{' '}
        {report.since == null
          ? t('usage.sinceNone')
          : t('usage.since', { at: shortInstant(report.since) })}
      </p>
      {nobody && <Empty title={t('usage.none')} hint={t('usage.noneHint')} />}
      <ul className={styles['rows']}>
        {by === 'people'
          ? people.map((one) => <PersonUseRow key={one.id} person={one} days={report.days} />)
          : roles.map((one) => <RoleUseRow key={one.id} role={one} days={report.days} />)}
      </ul>
    </div>
  );
}
