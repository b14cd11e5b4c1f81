import type { TFunction } from 'i18next';
import { call, fetchFile } from '@/api/client';
import type { Field, Master, MasterEntry, Page } from '@/api/types';
import { named } from '@/i18n/names';
import { isDecimal } from '@/money/decimal';
import { formatCost, formatMoney, formatPercent, formatQuantity } from '@/money/money';
import type { Column, Filter, ListSource } from '@/ui/DataList/types';
import { shortDate } from '@/ui/dates';
import { masterOf } from '@/ui/fields/refs';
import { CardLines } from '@/ui/primitives/CardLines';
import { EntryPeek } from './EntryPeek';

type Names = (master: string, id: unknown) => string;

const FIGURES = new Set(['money', 'price', 'cost', 'quantity', 'integer', 'percent']);
const SHOWN = 8;

/** A field of an entry as it reads in a list. */
export function fieldText(entry: MasterEntry, field: Field, names: Names): string {
  const value = entry[field.key];
  const master = masterOf(field);
  if (master !== '') return names(master, value);
  if (typeof value === 'boolean') return value ? '✓' : '';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    return value.filter((item): item is string => typeof item === 'string').join(' ');
  }
  if (typeof value !== 'string') return '';
  if (FIGURES.has(field.type) && isDecimal(value)) {
    if (field.type === 'percent') return formatPercent(value);
    if (field.type === 'quantity' || field.type === 'integer') return formatQuantity(value);
    return field.type === 'money' ? formatMoney(value) : formatCost(value);
  }
  if (field.type === 'choice') {
    return named(field.choices?.find((choice) => choice.value === value)?.name, value);
  }
  return field.type === 'date' ? shortDate(value) : value;
}

const KEPT = 3;

/** What is named last is spared first; what names the entry never. */
function spareOf(place: number, all: number): { spare?: number } {
  return place < KEPT ? {} : { spare: all - place };
}

function columnsOf(master: Master, names: Names): Column<MasterEntry>[] {
  const shown = master.columns ?? master.fields.slice(0, SHOWN).map(({ key }) => key);
  return master.fields.map((field) => ({
    key: field.key,
    title: named(field.name, field.key),
    width: field.key === 'name' ? 220 : FIGURES.has(field.type) ? 100 : 140,
    ...(FIGURES.has(field.type) ? { align: 'right' as const } : {}),
    hidden: !shown.includes(field.key),
    ...spareOf(shown.indexOf(field.key), shown.length),
    text: (entry) => fieldText(entry, field, names),
  }));
}

function filtersOf(master: Master, t: TFunction): Filter[] {
  const refs = master.fields.filter((field) => field.filter === true && masterOf(field) !== '');
  const choices = master.fields.filter((field) => field.filter === true && field.choices);
  return [
    ...choices.map((field): Filter => ({
      key: field.key,
      title: named(field.name, field.key),
      type: 'choice',
      choices: (field.choices ?? []).map(({ value, name }) => ({
        value,
        label: named(name, value),
      })),
    })),
    ...refs.map((field): Filter => ({
      key: field.key,
      title: named(field.name, field.key),
      type: 'ref',
      master: masterOf(field),
    })),
    { key: 'archived', title: t('masters.archived'), type: 'flag', on: 'true' },
  ];
}

/** What else a card has room for: the first figure, and the first words that are not its name. */
function cardFacts(
  master: Master,
  entry: MasterEntry,
  names: Names,
): { figure?: string; right?: string } {
  const said = new Set(['code', 'name', 'phone']);
  const shown = master.fields.filter(
    ({ key, type }) => !said.has(key) && type !== 'bool' && (master.columns ?? [key]).includes(key),
  );
  const text = (field: Field) => fieldText(entry, field, names);
  const figure = shown
    .filter(({ type }) => FIGURES.has(type))
    .map(text)
    .find(Boolean);
  const words = shown
    .filter(({ type }) => !FIGURES.has(type))
    .map(text)
    .filter(Boolean);
  return {
    ...(figure ? { figure } : {}),
    ...(words.length > 0 ? { right: words.slice(0, 2).join(' · ') } : {}),
  };
}

/** The list of a master, from its definition. */
export function masterSource(master: Master, names: Names, t: TFunction): ListSource<MasterEntry> {
  return {
    name: `masters.${master.code}`,
    queryKey: ['master', master.code, 'rows'],
    columns: columnsOf(master, names),
    filters: filtersOf(master, t),
    page: (query, cursor, signal) =>
      call<Page<MasterEntry>>('GET', `/${master.code}`, {
        query: { ...query, cursor },
        ...(signal ? { signal } : {}),
      }),
    ...(master.table === true
      ? { workbook: (query) => fetchFile('/sheets/file', { ...query, target: master.code }) }
      : {}),
    rowKey: (entry) => entry.id,
    rowVersion: (entry) => entry.version,
    rowTone: (entry) => (entry.archived ? 'struck' : undefined),
    open: (entry) => `/masters/${master.code}/${entry.id}`,
    peek: (entry) => <EntryPeek master={master} entry={entry} />,
    card: (entry) => (
      <CardLines
        title={entry.name ?? entry.code}
        left={[entry.code, entry['phone']].filter(Boolean).join(' · ')}
        {...cardFacts(master, entry, names)}
      />
    ),
    searchHint: t('masters.searchHint'),
    empty: { title: t('masters.empty', { name: named(master.name, master.code) }) },
    concerns: (entity) => entity !== 'document',
  };
}
