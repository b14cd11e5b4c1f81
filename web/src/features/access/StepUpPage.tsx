import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { stepUpQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import type { StepUpSetting } from '@/api/types';
import { DecimalInput } from '@/ui/primitives/DecimalInput';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './StepUp.module.css';

/** Before which acts people show anew who they are. */
export function StepUpPage() {
  const { t } = useTranslation();
  useTab(t('page.stepUp'));
  const kept = useQuery(stepUpQuery);
  return (
    <Page title={t('page.stepUp')} scroll>
      {kept.error && <Failure error={kept.error} onRetry={() => void kept.refetch()} />}
      {kept.isPending && <Loading />}
      {kept.data && <Level key={kept.data.version} kept={kept.data} />}
    </Page>
  );
}

function Level({ kept }: { kept: StepUpSetting }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const may = useMay()('company.configure');
  const [level, setLevel] = useState(kept.level);
  const [above, setAbove] = useState(kept.above ?? undefined);
  const save = useMutation({
    mutationFn: () =>
      call<StepUpSetting>('PUT', '/step-up', {
        body: { level, above: above ?? null },
        ifMatch: kept.version,
      }),
    onSuccess: (now) => {
      client.setQueryData(stepUpQuery.queryKey, now);
      void message.success(t('stepUp.saved'));
    },
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
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
      {may ? (
        <div>
          <Button
            type="primary"
            disabled={level === kept.level && above === (kept.above ?? undefined)}
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
