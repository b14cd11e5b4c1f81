import { Segmented } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/rights';
import type { MarginBy } from '@/api/types';
import { DataList } from '@/ui/DataList/DataList';
import { useListQuery } from '@/ui/DataList/useListQuery';
import type { Filter } from '@/ui/DataList/types';
import { usePlace } from '@/ui/place';
import { Page } from '@/ui/primitives/Page';
import { NotAllowed } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { useIsPhone } from '@/ui/useIsPhone';
import { LedgerCheck } from './LedgerCheck';
import { marginFilters, marginStart } from './marginFilters';
import { BREAKDOWNS, marginSource } from './marginSource';

const ORDERS = ['NET', 'QUANTITY', 'PROFIT', 'RATE'] as const;

/** What is earned by what: sales less returns, what they cost, and that the ledger says the same. */
export function MarginPage() {
  const { t } = useTranslation();
  useTab(t('page.margins'));
  const may = useMay();
  const phone = useIsPhone();
  const [place] = usePlace();
  const [own, narrow] = useListQuery();
  const start = useMemo(() => marginStart(place.store), [place.store]);
  const query = useMemo(() => ({ ...start, ...own }), [start, own]);
  const by = BREAKDOWNS.find((one) => one === query.by) ?? 'STYLE';
  const cost = may('cost.view');
  const source = useMemo(() => {
    const choices: Filter[] = phone
      ? [
          {
            key: 'by',
            title: t('margin.breakdown'),
            type: 'choice',
            choices: BREAKDOWNS.map((value) => ({ value, label: t(`margin.by.${value}`) })),
          },
          {
            key: 'sort',
            title: t('margin.order'),
            type: 'choice',
            choices: ORDERS.filter((value) => cost || value === 'NET' || value === 'QUANTITY').map(
              (value) => ({ value, label: t(`margin.sort.${value}`) }),
            ),
          },
        ]
      : [];
    return marginSource(t, by, query, [...choices, ...marginFilters(t)], cost);
  }, [t, by, query, phone, cost]);
  if (!may('home.view')) {
    return (
      <Page title={t('page.margins')}>
        <NotAllowed right="home.view" />
      </Page>
    );
  }
  return (
    <Page
      title={t('page.margins')}
      aside={<LedgerCheck query={query} />}
      actions={
        phone ? undefined : (
          <Segmented<MarginBy>
            value={by}
            options={BREAKDOWNS.map((value) => ({ value, label: t(`margin.by.${value}`) }))}
            onChange={(value) => narrow({ by: value })}
          />
        )
      }
    >
      <DataList key={by} source={source} initial={start} />
    </Page>
  );
}
