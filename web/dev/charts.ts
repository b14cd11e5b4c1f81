import type { HomeCharts } from '../src/api/types';

const STORES = [
  ['019a0000-0000-7000-8000-0000000000b1', 'S01', '一号店'],
  ['019a0000-0000-7000-8000-0000000000b2', 'S02', '二号店'],
] as const;

/** The first screen drawn, for a shop in memory. */
export function charts(today: string): HomeCharts {
  const day = (back: number) =>
    new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10);
  const days = (count: number) => Array.from({ length: count }, (_, i) => day(count - 1 - i));
  const slips = (date: string) => ({ list: 'documents' as const, query: { from: date, to: date } });
  return {
    date: today,
    stores: STORES.map(([store, code, name], at) => ({
      store,
      code,
      name,
      stock: String(1200 - 300 * at),
      days: days(7).map((date, i) => ({
        date,
        sales: `${String(3000 + ((i * 7919 + at * 1301) % 2200))}.00`,
        returns: `${String((i * 131 + at * 37) % 240)}.00`,
      })),
      drill: { list: 'documents', query: { store, from: day(6), to: today } },
    })),
    selling: null,
    storing: days(14).map((date, i) => ({
      date,
      in: String((i * 97) % 60),
      out: String(20 + ((i * 41) % 30)),
      drillIn: slips(date),
      drillOut: slips(date),
    })),
    buying: null,
    money: null,
    asOf: `${today}T04:00:00Z`,
  };
}
