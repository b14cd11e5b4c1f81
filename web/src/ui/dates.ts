/** 11-21 in this year, 2025-11-21 in another. */
export function shortDate(date: string | null | undefined, today: string = todayHere()): string {
  if (date == null || date === '') return '';
  return date.slice(0, 4) === today.slice(0, 4) ? date.slice(5, 10) : date.slice(0, 10);
}

/** An instant in this person's zone: 11-21 14:05. */
export function shortInstant(instant: string | null | undefined): string {
  if (instant == null || instant === '') return '';
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  return `${shortDate(dayOf(at))} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

export function todayHere(now: Date = new Date()): string {
  return dayOf(now);
}

/** The date so many days before or after. */
export function daysFrom(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1, day + days));
  return at.toISOString().slice(0, 10);
}

function dayOf(at: Date): string {
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
