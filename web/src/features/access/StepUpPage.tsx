import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stepUpQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import type { StepUpSetting } from '@/api/types';
import { DecimalInput } from '@/ui/primitives/DecimalInput';
import { SaveSetting, SettingPage } from './SettingPage';
import styles from './StepUp.module.css';
import { useSaving } from './useSaving';

/** Before which acts people show anew who they are. */
export function StepUpPage() {
  const { t } = useTranslation();
  return (
    <SettingPage title={t('page.stepUp')} kept={useQuery(stepUpQuery)}>
      {(kept) => <Level kept={kept} />}
    </SettingPage>
  );
}

function Level({ kept }: { kept: StepUpSetting }) {
  const { t } = useTranslation();
  const may = useMay()('company.configure');
  const [level, setLevel] = useState(kept.level);
  const [above, setAbove] = useState(kept.above ?? undefined);
  const save = useSaving<Pick<StepUpSetting, 'version' | 'level' | 'above'>>(
    '/step-up',
    stepUpQuery.queryKey,
    t('stepUp.saved'),
  );
  return (
    <div className={styles['page']}>
      <p className={styles['hint']}>{t('stepUp.settingHint')}</p>
      <Radio.Group
        className={styles['levels'] ?? ''}
        aria-label={t('page.stepUp')}
        value={level}
        disabled={!may}
        onChange={(event) => setLevel(event.target.value as StepUpSetting['level'])}
      >
        {kept.levels.map((one) => (
          <Radio key={one} value={one} className={styles['level'] ?? ''}>
            <strong>{t(`stepUp.${one}`)}</strong>
            <p className={styles['hint']}>{t(`stepUp.${one}-why`)}</p>
          </Radio>
        ))}
      </Radio.Group>
      {level === 'documents' && (
        <label className={styles['limit']}>
          {t('stepUp.above')}
          <DecimalInput
            className={styles['amount'] ?? ''}
            aria-label={t('stepUp.above')}
            disabled={!may}
            placeholder={t('duty.anyAmount')}
            value={above}
            onChange={setAbove}
          />
          <span className={styles['hint']}>{t('stepUp.aboveHint')}</span>
        </label>
      )}
      <SaveSetting
        may={may}
        wish={{ version: kept.version, level, above: above ?? null }}
        ready={level !== kept.level || above !== (kept.above ?? undefined)}
        save={save}
      />
    </div>
  );
}
