import type { TFunction } from 'i18next';
import type { Filter } from '@/ui/DataList/types';
import { spans } from '@/ui/DataList/DateRange';
import { todayHere } from '@/ui/dates';

/** What gross profit can be narrowed by. */
export function marginFilters(t: TFunction): Filter[] {
  return [
    { key: 'dates', title: t('document.date'), type: 'dates' },
    { key: 'store', title: t('document.store'), type: 'ref', master: 'stores' },
    { key: 'category', title: t('stock.category'), type: 'ref', master: 'categories' },
  ];
}

/** This month, where one is, until the person asks otherwise. */
export function marginStart(store: string | undefined): Record<string, string> {
  const [from, to] = spans(todayHere()).month;
  return { from, to, by: 'STYLE', ...(store === undefined ? {} : { store }) };
}
