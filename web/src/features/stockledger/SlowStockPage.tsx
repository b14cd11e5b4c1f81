import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/rights';
import type { SlowRow } from '@/api/types';
import { DataList } from '@/ui/DataList/DataList';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { unsorted } from '@/ui/DataList/unsorted';
import { usePlace } from '@/ui/place';
import { Page } from '@/ui/primitives/Page';
import { NotAllowed } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { useIsPhone } from '@/ui/useIsPhone';
import { MarkdownPlan } from './MarkdownPlan';
import { SlowBands } from './SlowBands';
import { slowPage, slowSource } from './slowSource';

/** As many as a plan has at once. */
const MOST = 200;

/** What lies and does not sell, as a picture and as a list; and a plan to lower its price. */
export function SlowStockPage() {
  const { t } = useTranslation();
  useTab(t('page.slowStock'));
  const may = useMay();
  const phone = useIsPhone();
  const { message } = App.useApp();
  const [place] = usePlace();
  const [own, narrow] = useListQuery();
  const start = useMemo(
    (): Record<string, string> => (place.store === undefined ? {} : { store: place.store }),
    [place.store],
  );
  const query = useMemo(() => ({ ...start, ...own }), [start, own]);
  const cost = may('cost.view');
  const source = useMemo(() => slowSource(t, cost, phone, query), [t, cost, phone, query]);
  const [chosen, setChosen] = useState<readonly SlowRow[]>([]);
  const [plan, setPlan] = useState<readonly SlowRow[]>();
  // A price belongs to a style and holds in all stores.
  const plans = may('catalog.view') && query['bySku'] !== 'true' && query['byStore'] !== 'true';
  const keys = new Set(chosen.map(source.rowKey));
  const begin = async () => {
    try {
      // What nobody chose is what has lain longest.
      const order: Record<string, string> = query['band'] === undefined ? { sort: 'IDLE' } : {};
      const all = { ...unsorted(query), ...order, limit: String(MOST) };
      setPlan(chosen.length > 0 ? chosen : (await slowPage(all, undefined)).items);
    } catch {
      void message.error(t('common.unreachable'));
    }
  };
  if (!may('stock.view')) {
    return (
      <Page title={t('page.slowStock')}>
        <NotAllowed right="stock.view" />
      </Page>
    );
  }
  return (
    <Page
      title={t('page.slowStock')}
      aside={
        chosen.length > 0 && plans ? t('markdown.chosen', { count: chosen.length }) : undefined
      }
      actions={
        plans ? (
          <Button type="primary" onClick={() => void begin()}>
            {t('markdown.open')}
          </Button>
        ) : undefined
      }
    >
      <SlowBands query={query} narrow={narrow} />
      <DataList
        source={source}
        initial={start}
        {...(plans
          ? {
              selection: {
                chosen: keys,
                can: (row: SlowRow) => keys.has(source.rowKey(row)) || chosen.length < MOST,
                toggle: (row: SlowRow) =>
                  setChosen(
                    keys.has(source.rowKey(row))
                      ? chosen.filter((one) => source.rowKey(one) !== source.rowKey(row))
                      : [...chosen, row],
                  ),
              },
            }
          : {})}
      />
      {plan !== undefined && <MarkdownPlan rows={plan} onClose={() => setPlan(undefined)} />}
    </Page>
  );
}
