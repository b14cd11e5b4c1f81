import { useQuery } from '@tanstack/react-query';
import { Drawer, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orgTreeQuery, unitsFoundQuery } from '@/api/orgQueries';
import type { Id, OrgUnit, OrgUnits } from '@/api/types';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { useIsPhone } from '@/ui/useIsPhone';
import { useSettled } from '@/ui/useSettled';
import styles from './Org.module.css';
import { OrgTree } from './OrgTree';
import { found, withWays } from './tree';
import { UnitPanel } from './UnitPanel';

/** The chain as a tree: what there is, who runs it, and what stands under what. */
export function OrgPage() {
  const { t } = useTranslation();
  useTab(t('page.org'));
  const tree = useQuery(orgTreeQuery);
  const [typed, setTyped] = useState('');
  return (
    <Page
      title={t('page.org')}
      aside={
        <Input
          type="search"
          allowClear
          className={styles['search'] ?? ''}
          placeholder={t('org.search')}
          aria-label={t('org.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      }
    >
      {tree.error && <Failure error={tree.error} onRetry={() => void tree.refetch()} />}
      {tree.isPending && <Loading />}
      {tree.data && <Chain all={tree.data} typed={typed} />}
    </Page>
  );
}

function Chain({ all, typed }: { all: OrgUnits; typed: string }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [chosen, setChosen] = useState<Id>();
  const { shown, hits } = useShown(all.units, typed);
  const unit = all.units.find(({ id }) => id === chosen);
  const panel = unit && (
    <UnitPanel
      key={unit.id}
      unit={unit}
      units={all.units}
      named={!phone}
      onGone={() => setChosen(undefined)}
    />
  );
  if (all.units.length === 0) return <Empty title={t('org.none')} hint={t('org.noneHint')} />;
  if (shown.length === 0) {
    return <Empty title={t('org.notFound', { q: typed })} hint={t('org.notFoundHint')} />;
  }
  return (
    <>
      {all.cut && <p className={styles['quiet']}>{t('org.cut')}</p>}
      <div className={styles['sides']}>
        <OrgTree units={shown} hits={hits} chosen={chosen} onChoose={setChosen} />
        {!phone && (
          <aside className={styles['panel']} aria-label={unit?.name ?? t('page.org')}>
            {panel ?? <p className={styles['quiet']}>{t('org.choose')}</p>}
          </aside>
        )}
      </div>
      {phone && (
        <Drawer
          open={unit !== undefined}
          placement="bottom"
          size="large"
          title={unit?.name}
          onClose={() => setChosen(undefined)}
        >
          {panel}
        </Drawer>
      )}
    </>
  );
}

/** All units, or those that are sought with what stands above them; hits are what was sought. */
function useShown(
  units: OrgUnit[],
  typed: string,
): { shown: OrgUnit[]; hits: Set<Id> | undefined } {
  const settled = useSettled(typed.trim(), 250);
  const byServer = useQuery(unitsFoundQuery(settled));
  if (typed.trim() === '') return { shown: units, hits: undefined };
  const hits = found(units, typed, settled === typed.trim() ? (byServer.data ?? []) : []);
  return { shown: withWays(units, hits), hits };
}
