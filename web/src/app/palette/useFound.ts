import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { definitionsQuery } from '@/api/queries';
import { skuSearchQuery } from '@/api/skuQueries';
import { useMay } from '@/api/rights';
import type { DocumentRow, MasterEntry, Page } from '@/api/types';
import { uuidv7 } from '@/api/ids';
import { named } from '@/i18n/names';
import { shortDate } from '@/ui/dates';
import { useFirstHour } from '@/ui/firstHour/useFirstHour';
import { sections } from '../navigation';

export interface Found {
  id: string;
  group: 'go' | 'new' | 'paper' | 'goods' | 'party';
  label: string;
  detail?: string;
  to: string;
}

const MOST = 6;

/** Places and verbs at once; slips, goods and parties when the typing settles. */
export function useFound(typed: string, settled: string): { found: Found[]; searching: boolean } {
  const places = usePlaces(typed);
  const papers = useQuery({
    queryKey: ['documents', 'palette', settled],
    queryFn: () =>
      call<Page<DocumentRow>>('GET', '/documents', { query: { q: settled, limit: MOST } }),
    enabled: settled !== '',
  });
  const goods = useQuery(skuSearchQuery(settled, undefined));
  const customers = useParties('customers', settled);
  const suppliers = useParties('suppliers', settled);
  const { data: definitions } = useQuery(definitionsQuery);
  const kindName = (code: string) =>
    named(definitions?.kinds.find((kind) => kind.code === code)?.name, code);
  const found: Found[] = [
    ...(papers.data?.items ?? []).map((row): Found => ({
      id: row.id,
      group: 'paper',
      label: row.number ?? kindName(row.kind),
      detail: [kindName(row.kind), row.partyName, shortDate(row.businessDate)]
        .filter(Boolean)
        .join(' · '),
      to: `/documents/${row.kind}/${row.id}`,
    })),
    ...(goods.data ?? []).slice(0, MOST).map((sku): Found => ({
      id: sku.id,
      group: 'goods',
      label: `${sku.code} ${sku.name}`,
      detail: [sku.color, sku.size].filter(Boolean).join(' '),
      to: `/stock?q=${encodeURIComponent(sku.code)}`,
    })),
    ...customers,
    ...suppliers,
  ];
  return {
    found: settled === '' || typed === '' ? places : [...places.slice(0, MOST), ...found],
    searching: papers.isFetching || goods.isFetching || typed !== settled,
  };
}

function usePlaces(typed: string): Found[] {
  const { t } = useTranslation();
  const { data } = useQuery(definitionsQuery);
  const may = useMay();
  const first = useFirstHour();
  if (!data) return [];
  const wanted = typed.toLowerCase();
  const asked: Found = {
    id: '/requests',
    group: 'go',
    label: t('request.title'),
    to: '/requests',
  };
  const opening: Found[] = first.due
    ? [{ id: '/first-hour', group: 'go', label: t('page.firstHour'), to: '/first-hour' }]
    : [];
  const all = sections(data, may).flatMap(({ places }) =>
    places.flatMap((place): Found[] => {
      const label = place.page ? t(`page.${place.page}`) : (place.label ?? '');
      const go: Found = { id: place.path, group: 'go', label, to: place.path };
      if (place.kind === undefined) return [go];
      const made: Found = {
        id: `new-${place.kind}`,
        group: 'new',
        label: t('palette.make', { name: label }),
        to: `/documents/${place.kind}/${uuidv7()}?new=1`,
      };
      return [made, go];
    }),
  );
  return [...opening, ...all, asked]
    .filter(({ label, to }) => label.toLowerCase().includes(wanted) || to.includes(wanted))
    .toSorted((a, b) => Number(b.label === typed) - Number(a.label === typed))
    .slice(0, typed === '' ? 12 : 2 * MOST);
}

function useParties(master: 'customers' | 'suppliers', settled: string): Found[] {
  const { data } = useQuery({
    queryKey: ['master', master, 'palette', settled],
    queryFn: () =>
      call<Page<MasterEntry>>('GET', `/${master}`, { query: { q: settled, limit: 4 } }),
    enabled: settled !== '',
  });
  return (data?.items ?? []).map((entry) => ({
    id: entry.id,
    group: 'party',
    label: entry.name ?? '',
    detail: entry.code ?? '',
    to: `/masters/${master}/${entry.id}`,
  }));
}
