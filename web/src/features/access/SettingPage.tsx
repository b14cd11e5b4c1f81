import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './StepUp.module.css';

interface Props<Kept> {
  title: string;
  kept: UseQueryResult<Kept>;
  children: (kept: Kept) => ReactNode;
}

/** A page with one setting of the company: begun anew whenever another version of it is kept. */
export function SettingPage<Kept extends { version: number }>({
  title,
  kept,
  children,
}: Props<Kept>) {
  useTab(title);
  return (
    <Page title={title} scroll>
      {kept.error && <Failure error={kept.error} onRetry={() => void kept.refetch()} />}
      {kept.isPending && <Loading />}
      {kept.data && <Fragment key={kept.data.version}>{children(kept.data)}</Fragment>}
    </Page>
  );
}

/** The end of a setting: it is saved here, or one is told that one may not. */
export function SaveSetting<Wish>({
  may,
  wish,
  ready,
  save,
}: {
  may: boolean;
  wish: Wish;
  /** Something was changed, and it can be kept. */
  ready: boolean;
  save: UseMutationResult<unknown, Error, Wish>;
}) {
  const { t } = useTranslation();
  if (!may) return <p className={styles['hint']}>{t('duty.mayNot')}</p>;
  return (
    <div>
      <Button
        type="primary"
        disabled={!ready}
        loading={save.isPending}
        onClick={() => save.mutate(wish)}
      >
        {t('duty.save')}
      </Button>
    </div>
  );
}
