import type { TFunction } from 'i18next';
import type { Definitions, Id, Read } from '@/api/types';
import { named } from '@/i18n/names';

/** The classes of fields that a company may have written down. */
export const CLASSES = ['phone', 'cost', 'supplier', 'sale', 'price', 'money'] as const;

/** The sorts of records and kinds of documents by the name they have in the log. */
export function entityNames(definitions: Definitions | undefined): Map<string, string> {
  const names = new Map<string, string>();
  for (const one of definitions?.masters ?? []) {
    names.set(one.entity ?? one.code.replace(/s$/, ''), named(one.one ?? one.name, one.code));
  }
  for (const one of definitions?.kinds ?? []) names.set(one.code, named(one.name, one.code));
  return names;
}

/** What was looked at: a record or kind by its own name, else the screen it was on. */
export function entityName(t: TFunction, names: Map<string, string>, entity: string): string {
  return names.get(entity) ?? t(`reads.topic.${entity}`, { defaultValue: entity });
}

/** Where the thing itself is, if it is one. */
export function placeOf(
  definitions: Definitions | undefined,
  entity: string,
  record: Id | null | undefined,
): string | undefined {
  if (record == null) return undefined;
  const master = definitions?.masters.find(
    (one) => (one.entity ?? one.code.replace(/s$/, '')) === entity,
  );
  if (master) return `/masters/${master.code}/${record}`;
  return definitions?.kinds.some(({ code }) => code === entity)
    ? `/documents/${entity}/${record}`
    : undefined;
}

/** The filters it was asked by, in words; ids and marks of ours say nothing to anybody and are left out. */
export function askedWords(t: TFunction, names: Map<string, string>, asked: string): string {
  return asked
    .split('&')
    .filter((part) => part !== '' && !/=[0-9a-f]{8}-/i.test(part))
    .map((part) => {
      const [key = '', value = ''] = part.split('=');
      const [sort, length] = value.split(':');
      const count = Number(length);
      if (key === 'q' && sort === 'digits') return t('reads.typed.digits', { count });
      if (key === 'q') return t('reads.typed.text', { count });
      if (key === 'from' || key === 'to') return `${t(`reads.${key}`)} ${value}`;
      if (key === 'state') return t(`state.${value}`, { defaultValue: '' });
      if (key === 'class') return t(`reads.class.${value}`, { defaultValue: '' });
      return key === 'month' ? value : (names.get(value) ?? '');
    })
    .filter(Boolean)
    .join(' · ');
}

/** What is unlike other days, as figures and not as an accusation. */
export function unlikeWords(t: TFunction, row: Read): string {
  const words = [];
  if (row.night) words.push(t('reads.night'));
  if (row.dayThings != null) {
    words.push(t('reads.muchMore', { things: row.dayThings, usual: row.dayUsual ?? 0 }));
  }
  return words.join(' · ');
}
