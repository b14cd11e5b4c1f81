import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { readSettingsQuery } from '@/api/readQueries';
import { useMay } from '@/api/rights';
import type { ReadSettings } from '@/api/types';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './StepUp.module.css';
import { CLASSES } from './readWords';

/** What of looking is written down, for how long, and between which hours it is day. */
export function ReadSettingsPage() {
  const { t } = useTranslation();
  useTab(t('reads.settings'));
  const kept = useQuery(readSettingsQuery);
  return (
    <Page title={t('reads.settings')} scroll>
      {kept.error && <Failure error={kept.error} onRetry={() => void kept.refetch()} />}
      {kept.isPending && <Loading />}
      {kept.data && <Settings key={kept.data.version} kept={kept.data} />}
    </Page>
  );
}

function Settings({ kept }: { kept: ReadSettings }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const may = useMay()('company.configure');
  const [wish, setWish] = useState(kept);
  const save = useMutation({
    mutationFn: () => {
      const { version, ...body } = wish;
      return call<ReadSettings>('PUT', '/reads/settings', { body, ifMatch: version });
    },
    onSuccess: (now) => {
      client.setQueryData(readSettingsQuery.queryKey, now);
      void message.success(t('reads.saved'));
    },
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  const number = (key: 'days' | 'opens' | 'closes', min: number, max: number) => (
    <label>
      {t(`reads.setting.${key}`)}{' '}
      <InputNumber
        value={wish[key]}
        min={min}
        max={max}
        precision={0}
        disabled={!may}
        onChange={(value) => setWish({ ...wish, [key]: value ?? kept[key] })}
      />
    </label>
  );
  return (
    <div className={styles['page']}>
      <p className={styles['hint']}>{t('reads.settingHint')}</p>
      <Checkbox.Group
        aria-label={t('reads.classTitle')}
        value={wish.classes}
        disabled={!may}
        options={CLASSES.map((value) => ({ value, label: t(`reads.class.${value}`) }))}
        onChange={(classes) => setWish({ ...wish, classes })}
      />
      <p className={styles['hint']}>{t('reads.daysHint')}</p>
      {number('days', 183, 1830)}
      <p className={styles['hint']}>{t('reads.hoursHint')}</p>
      {number('opens', 0, 23)}
      {number('closes', 1, 24)}
      {may ? (
        <div>
          <Button
            type="primary"
            disabled={wish === kept || wish.opens >= wish.closes}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t('duty.save')}
          </Button>
        </div>
      ) : (
        <p className={styles['hint']}>{t('duty.mayNot')}</p>
      )}
    </div>
  );
}
