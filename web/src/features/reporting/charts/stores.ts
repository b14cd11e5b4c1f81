import type { TFunction } from 'i18next';
import type { Drill, Id, MasterEntry, StoreWeek } from '@/api/types';
import { isZero, negate } from '@/money/decimal';
import { shortDate } from '@/ui/dates';
import type { ChartModel } from './model';

const SERIES = 6;
const OTHERS = '--ink-3';

/**
 * The colour of each store, by its place among all stores, so that it is the same whatever else is shown; of two that fall
 * on the same one, the later takes the next that is free.
 */
export function storeColours(
  shown: readonly StoreWeek[],
  all: readonly MasterEntry[],
): ReadonlyMap<Id, string> {
  const places = all.toSorted((a, b) => (a.code ?? '').localeCompare(b.code ?? ''));
  const taken = new Set<number>();
  const colours = new Map<Id, string>();
  for (const [at, { store }] of shown.entries()) {
    if (store === null) continue;
    const place = places.findIndex(({ id }) => id === store);
    let colour = (place < 0 ? at : place) % SERIES;
    while (taken.has(colour) && taken.size < SERIES) colour = (colour + 1) % SERIES;
    taken.add(colour);
    colours.set(store, `--series-${String(colour + 1)}`);
  }
  return colours;
}

/** Sales stand above the line and what came back below it, in the store's colour and on the same scale. */
export function storesChart(
  stores: readonly StoreWeek[],
  colours: ReadonlyMap<Id, string>,
  t: TFunction,
): ChartModel {
  return {
    job: stores.length > 1 ? 'stores' : 'shop',
    unit: 'money',
    figures: [],
    over: t('chart.day'),
    points: stores[0]?.days.map(({ date }) => shortDate(date)) ?? [],
    drawn: stores[0]?.days.length ?? 0,
    labelled: false,
    series: stores.flatMap((of) => {
      const name = nameOf(of, t);
      const color = colourOf(of.store, colours);
      const drills = of.days.map(({ date }) => dayOf(of.drill, date));
      const returned = of.days.map(({ returns }) => negate(returns));
      return [
        { name, color, values: of.days.map(({ sales }) => sales), drills },
        // Where nothing came back, nothing is said of it.
        ...(returned.every(isZero)
          ? []
          : [
              {
                name: t('chart.returnsOf', { name }),
                color,
                values: returned,
                drills,
                below: true,
              },
            ]),
      ];
    }),
  };
}

export function nameOf({ name }: StoreWeek, t: TFunction): string {
  return name ?? t('chart.otherStores');
}

/** Where no stores are told apart, all are of the first colour. */
export function colourOf(store: Id | null, colours: ReadonlyMap<Id, string>): string {
  if (colours.size === 0) return '--series-1';
  return (store === null ? undefined : colours.get(store)) ?? OTHERS;
}

/** One day of what a drill shows of a week. */
export function dayOf(drill: Drill | null, date: string): Drill | undefined {
  return drill === null ? undefined : { ...drill, query: { ...drill.query, from: date, to: date } };
}
