import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import { named } from '@/i18n/names';
import { DataList } from '@/ui/DataList/DataList';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { usePlace } from '@/ui/place';
import { Page } from '@/ui/primitives/Page';
import { useTab } from '@/ui/tabs';
import { marginFilters, marginStart } from './marginFilters';
import { slipSource } from './marginSource';

/** The slips that one row of gross profits is made of. */
export function MarginSlipsPage() {
  const { t } = useTranslation();
  const [place] = usePlace();
  const [query] = useListQuery();
  const title = query['name'] ? t('margin.slipsOf', { name: query['name'] }) : t('margin.slips');
  useTab(title);
  const { data } = useQuery(definitionsQuery);
  const cost = useMay()('cost.view');
  const source = useMemo(() => {
    const names = new Map(data?.kinds.map((kind) => [kind.code, named(kind.name, kind.code)]));
    return slipSource(
      t,
      ({ kind }) => (kind === undefined ? '' : (names.get(kind) ?? kind)),
      marginFilters(t),
      cost,
    );
  }, [t, data, cost]);
  const start = useMemo(() => marginStart(place.store), [place.store]);
  return (
    <Page title={title}>
      <DataList source={source} initial={start} />
    </Page>
  );
}
