import { useQuery } from '@tanstack/react-query';
import { Checkbox, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readSettingsQuery } from '@/api/readQueries';
import { useMay } from '@/api/rights';
import type { ReadSettings } from '@/api/types';
import { SaveSetting, SettingPage } from './SettingPage';
import styles from './StepUp.module.css';
import { CLASSES } from './readWords';
import { useSaving } from './useSaving';

/** What of looking is written down, for how long, and between which hours it is day. */
export function ReadSettingsPage() {
  const { t } = useTranslation();
  return (
    <SettingPage title={t('reads.settings')} kept={useQuery(readSettingsQuery)}>
      {(kept) => <Settings kept={kept} />}
    </SettingPage>
  );
}

function Settings({ kept }: { kept: ReadSettings }) {
  const { t } = useTranslation();
  const may = useMay()('company.configure');
  const [wish, setWish] = useState(kept);
  const save = useSaving<ReadSettings>(
    '/reads/settings',
    readSettingsQuery.queryKey,
    t('reads.saved'),
  );
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
      <SaveSetting
        may={may}
        wish={wish}
        ready={wish !== kept && wish.opens < wish.closes}
        save={save}
      />
    </div>
  );
}
