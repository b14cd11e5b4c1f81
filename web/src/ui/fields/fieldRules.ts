import type { Definitions, Field, FieldRule, Kind, Master } from '@/api/types';
import { named } from '@/i18n/names';

export const ALL = '*';
export const CLASSES = ['sale', 'cost', 'supplier', 'price', 'money', 'phone'] as const;
export const RULES = ['hidden', 'masked', 'read-only', 'editable'] as const;
export const STATES = ['any', 'draft', 'posted'] as const;

/** What else of a slip a rule may speak of, beside what its form asks for. */
const PARTS = ['amount', 'tenders', 'allocations'] as const;

export interface Option {
  value: string;
  label: string;
}

interface Group {
  label: string;
  options: Option[];
}

type Words = (key: string) => string;

const optionOf =
  (prefix: string, head = '') =>
  (field: Field): Option => ({
    value: prefix + field.key,
    label: head + named(field.name, field.key),
  });

/** Kinds of slip and sorts of record that a rule may be about; two lists of one sort are one. */
export function entityOptions({ kinds, masters }: Definitions, t: Words): (Option | Group)[] {
  const sorts = new Map<string, Option>();
  for (const master of masters) {
    const value = master.entity ?? master.code;
    if (!sorts.has(value)) {
      sorts.set(value, { value, label: named(master.one ?? master.name, master.code) });
    }
  }
  return [
    { value: ALL, label: t('fieldRules.everything') },
    {
      label: t('fieldRules.kinds'),
      options: kinds.map(({ code, name }) => ({ value: code, label: named(name, code) })),
    },
    { label: t('fieldRules.masters'), options: [...sorts.values()] },
  ];
}

export function kindOf({ kinds }: Definitions, entity: string | null): Kind | undefined {
  return kinds.find(({ code }) => code === entity);
}

function ofKind(kind: Kind, t: Words): Option[] {
  const parts = PARTS.filter((part) => part === 'amount' || kind[part]);
  const prefix = kind.lines ? 'lines.' : 'entries.';
  // Of accounts and their amounts the form needs all or nothing, so a rule is about the amounts.
  const lines = kind.lineColumns.filter(({ key }) => kind.lines || key === 'amount');
  return [
    ...kind.fields.map(optionOf('')),
    ...lines.map(optionOf(prefix, `${t('fieldRules.lines')} · `)),
    ...parts.map((part) => ({ value: part, label: t(`fieldRules.part.${part}`) })),
  ];
}

function ofMasters(masters: readonly Master[]): Option[] {
  const fields = new Map<string, Option>();
  for (const field of masters.flatMap((master) => master.fields)) {
    if (!fields.has(field.key)) fields.set(field.key, optionOf('')(field));
  }
  return [...fields.values()];
}

/** The fields of an entity that a rule may be about, and the classes of fields there are in it. */
export function fieldOptions(definitions: Definitions, entity: string | null, t: Words): Group[] {
  if (entity === null) return [];
  const kind = kindOf(definitions, entity);
  const masters = definitions.masters.filter((one) => (one.entity ?? one.code) === entity);
  const fields = kind ? ofKind(kind, t) : ofMasters(masters);
  const present = new Set(
    [
      kind?.amounts,
      ...[...(kind?.fields ?? []), ...(kind?.lineColumns ?? [])].map((field) => field.class),
      ...masters.flatMap((one) => one.fields.map((field) => field.class)),
    ].filter((one) => one !== undefined),
  );
  const classes = CLASSES.filter((one) => entity === ALL || present.has(one));
  return [
    {
      label: t('fieldRules.classes'),
      options: classes.map((one) => ({ value: `@${one}`, label: t(`fieldRules.class.${one}`) })),
    },
    { label: t('fieldRules.fields'), options: fields },
  ].filter(({ options }) => options.length > 0);
}

/** With the field that a rule is about already, also where the form offers it to nobody any more: by name, not by code. */
export function withOwn(
  groups: Group[],
  own: string | null,
  nameOf: (key: string) => string,
): Group[] {
  const offered = groups.some(({ options }) => options.some(({ value }) => value === own));
  return own === null || offered
    ? groups
    : [...groups, { label: '', options: [{ value: own, label: nameOf(own) }] }];
}

/** Only a telephone number is worth something in part. */
export function rulesFor(field: string | null): readonly FieldRule['rule'][] {
  const masks = field === null || /phone/i.test(field);
  return RULES.filter((rule) => masks || rule !== 'masked');
}

export const NEW_RULE: FieldRule = { entity: null, field: null, state: 'any', rule: 'hidden' };
