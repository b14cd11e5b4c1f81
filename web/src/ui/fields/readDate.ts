import { daysFrom } from '../dates';

/** A date as people type it: 2026-11-21, 20261121, 11-21, 1121, 11.21, 21, +1, -1, 昨天; undefined when it is none. */
export function readDate(typed: string, today: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  const named: Record<string, number> = { 今天: 0, 昨天: -1, 明天: 1, 前天: -2 };
  const away = named[text] ?? (/^[+-]\d{1,3}$/.test(text) ? Number(text) : undefined);
  if (away !== undefined) return daysFrom(today, away);
  const parts = splitDate(text.replace(/[年月/.]/g, '-').replace(/日$/, ''));
  if (parts === undefined) return undefined;
  const [year = today.slice(0, 4), month = today.slice(5, 7), day] = parts;
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

type Parts = [year: string | undefined, month: string | undefined, day: string];

function splitDate(text: string): Parts | undefined {
  const split = text.split('-');
  if (split.length === 3) return [split[0], split[1], split[2] ?? ''];
  if (split.length === 2) return [undefined, split[0], split[1] ?? ''];
  if (/^\d{8}$/.test(text)) return [text.slice(0, 4), text.slice(4, 6), text.slice(6)];
  if (/^\d{6}$/.test(text)) return [text.slice(0, 2), text.slice(2, 4), text.slice(4)];
  if (/^\d{4}$/.test(text)) return [undefined, text.slice(0, 2), text.slice(2)];
  if (/^\d{1,2}$/.test(text)) return [undefined, undefined, text];
  return undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}
