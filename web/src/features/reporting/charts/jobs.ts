import type { TFunction } from 'i18next';
import type { Awaited, Drill, MovedDay, Owed, OwnDay } from '@/api/types';
import { isZero, sum } from '@/money/decimal';
import { formatQuantity } from '@/money/money';
import { shortDate } from '@/ui/dates';
import { type ChartModel, formatted } from './model';

const WEEK = 7;

/** A seller's week beside the same weekdays before: fourteen days, drawn as seven pairs. */
export function ownChart(days: readonly OwnDay[], t: TFunction): ChartModel {
  const before = days.slice(0, WEEK);
  const week = days.slice(WEEK);
  const amounts = (some: readonly OwnDay[]) => sum(some.map(({ amount }) => amount));
  const yesterday = week.at(-2);
  return {
    job: 'selling',
    unit: 'money',
    figures: [
      { name: t('chart.week'), value: formatted(amounts(week), 'money') },
      { name: t('chart.weekBefore'), value: formatted(amounts(before), 'money') },
      ...(yesterday
        ? [
            {
              name: t('chart.yesterday'),
              value: formatted(yesterday.amount, 'money'),
              more: t('home.count', { count: yesterday.count }),
              drill: yesterday.drill,
            },
          ]
        : []),
    ],
    over: t('chart.day'),
    points: week.map(({ date }) => shortDate(date)),
    drawn: WEEK,
    labelled: false,
    series: [
      {
        name: t('chart.sameDay'),
        color: '--line-strong',
        values: before.map(({ amount }) => amount),
        drills: before.map(({ drill }) => drill),
      },
      {
        name: t('chart.week'),
        color: '--series-1',
        values: week.map(({ amount }) => amount),
        drills: week.map(({ drill }) => drill),
      },
    ],
  };
}

export function movedChart(days: readonly MovedDay[], t: TFunction): ChartModel {
  const today = days.at(-1);
  const pieces = (quantity: string) =>
    t('chart.pieces', { quantity: isZero(quantity) ? '0' : formatQuantity(quantity) });
  return {
    job: 'storing',
    unit: 'pieces',
    figures: today
      ? [
          {
            name: t('chart.inToday'),
            value: pieces(today.in),
            drill: today.drillIn ?? undefined,
          },
          {
            name: t('chart.outToday'),
            value: pieces(today.out),
            drill: today.drillOut ?? undefined,
          },
        ]
      : [],
    over: t('chart.day'),
    points: days.map(({ date }) => shortDate(date)),
    drawn: days.length,
    labelled: false,
    series: [
      {
        name: t('chart.in'),
        color: '--series-1',
        values: days.map((day) => day.in),
        drills: days.map(({ drillIn }) => drillIn ?? undefined),
      },
      {
        name: t('chart.out'),
        color: '--series-2',
        values: days.map((day) => day.out),
        drills: days.map(({ drillOut }) => drillOut ?? undefined),
      },
    ],
  };
}

export function awaitedChart(ages: readonly Awaited[], t: TFunction): ChartModel {
  const late = ages.filter((age) => age.late);
  const figure = (name: string, some: readonly Awaited[]) => ({
    name,
    value: t('chart.pieces', {
      quantity: formatted(sum(some.map((age) => age.quantity)), 'pieces'),
    }),
    more: t('chart.orders', { count: some.reduce((count, age) => count + age.orders, 0) }),
  });
  return {
    job: 'buying',
    unit: 'pieces',
    figures: [
      { ...figure(t('chart.awaited'), ages), drill: without(ages[0]?.drill, 'from', 'to') },
      {
        ...figure(t('chart.late'), late),
        drill: without(late[0]?.drill, 'from'),
        warn: late.some(has),
      },
    ],
    over: t('chart.age'),
    points: ages.map(({ days }, at) => spanOf(days, ages[at - 1]?.days ?? null, t)),
    drawn: ages.length,
    labelled: true,
    series: [
      {
        name: t('chart.awaited'),
        color: '--series-1',
        colors: ages.map((age) => (age.late ? '--waiting' : '--series-1')),
        values: ages.map(({ quantity }) => quantity),
        drills: ages.map(({ drill }) => drill),
      },
    ],
  };
}

function has({ orders }: Awaited): boolean {
  return orders > 0;
}

function spanOf(days: number | null, before: number | null, t: TFunction): string {
  if (days === null) return t('chart.over', { days: before ?? 0 });
  return before === null
    ? t('chart.upTo', { days })
    : t('chart.fromTo', { from: before + 1, to: days });
}

/** A wider question than that of one age: the same without some of its conditions. */
function without(drill: Drill | null | undefined, ...keys: string[]): Drill | undefined {
  if (!drill) return undefined;
  const query = Object.entries(drill.query).filter(([key]) => !keys.includes(key));
  return { ...drill, query: Object.fromEntries(query) };
}

const NOT_LATE = new Set<Owed['age']>(['NOT_DUE', 'CREDITS']);

export function owedChart(ages: readonly Owed[], t: TFunction): ChartModel {
  const late = ages.filter(({ age }) => !NOT_LATE.has(age));
  const owing = ages.some(({ payable }) => payable !== undefined);
  const overdue = (drill: Drill | null | undefined) => {
    const all = without(drill, 'age');
    return all && { ...all, query: { ...all.query, overdue: 'true' } };
  };
  const receivable = sum(late.map((age) => age.receivable));
  return {
    job: 'money',
    unit: 'money',
    figures: [
      {
        name: t('chart.receivableLate'),
        value: formatted(receivable, 'money'),
        drill: overdue(late[0]?.toCollect),
        warn: !isZero(receivable),
      },
      ...(owing
        ? [
            {
              name: t('chart.payableLate'),
              value: formatted(sum(late.map((age) => age.payable ?? '0')), 'money'),
              drill: overdue(late[0]?.toPay),
            },
          ]
        : []),
    ],
    over: t('chart.age'),
    points: ages.map(({ age }) => t(`chart.ages.${age}`)),
    // What was paid in advance is not late: it is in the table, so that the column adds up.
    drawn: ages.length - 1,
    labelled: false,
    series: [
      {
        name: t('chart.receivable'),
        color: '--series-1',
        values: ages.map((age) => age.receivable),
        drills: ages.map(({ toCollect }) => toCollect),
      },
      ...(owing
        ? [
            {
              name: t('chart.payable'),
              color: '--series-2',
              values: ages.map(({ payable }) => payable ?? '0'),
              drills: ages.map(({ toPay }) => toPay ?? undefined),
            },
          ]
        : []),
    ],
  };
}
