/** What every part of the contract speaks in. */
import type { Language } from '@/i18n/languages';

export type Id = string;

export type Words = Partial<Record<Language, string>>;

export interface Page<Row> {
  items: Row[];
  next?: string | null;
  total?: number;
  sums?: Record<string, unknown> | null;
}
