/** The periods that financial statements are about: a month "2026-11", a quarter "2026-Q4", a year "2026". */
export type Unit = 'month' | 'quarter' | 'year';

const MONTHS: Record<Unit, number> = { month: 1, quarter: 3, year: 12 };

export function unitOf(period: string): Unit {
  if (period.includes('Q')) return 'quarter';
  return period.length === 4 ? 'year' : 'month';
}

/** Months since year 0 of its first month. */
function firstOf(period: string): number {
  const year = Number(period.slice(0, 4)) * 12;
  if (unitOf(period) === 'quarter') return year + (Number(period.slice(6)) - 1) * 3;
  return unitOf(period) === 'year' ? year : year + Number(period.slice(5)) - 1;
}

function named(month: number, unit: Unit): string {
  const year = String(Math.floor(month / 12));
  const within = month % 12;
  if (unit === 'year') return year;
  return unit === 'quarter'
    ? `${year}-Q${String(Math.floor(within / 3) + 1)}`
    : `${year}-${String(within + 1).padStart(2, '0')}`;
}

/** So many periods later. */
export function moved(period: string, by: number): string {
  const unit = unitOf(period);
  return named(firstOf(period) + by * MONTHS[unit], unit);
}

/** The month, quarter or year that it ends in. */
export function as(period: string, unit: Unit): string {
  return named(firstOf(period) + MONTHS[unitOf(period)] - 1, unit);
}
