import type { Document, Field, Kind } from '@/api/types';
import { named } from '@/i18n/names';
import { formatMoney, formatPercent } from '@/money/money';
import { masterOf, useRefName } from '../fields/refs';
import { headValue } from '../sheet/edit';
import styles from './HeadFacts.module.css';
import { refNameOf } from './HeadFields';

/** The head of a posted slip: what it says, as text; empty fields are left out. */
export function HeadFacts({ kind, doc }: { kind: Kind; doc: Document }) {
  return (
    <dl className={styles['facts']}>
      {kind.fields.map((field) => (
        <Fact key={field.key} field={field} kind={kind} doc={doc} />
      ))}
    </dl>
  );
}

function Fact({ field, kind, doc }: { field: Field; kind: Kind; doc: Document }) {
  const value = headValue(doc, field.key);
  const given = refNameOf(doc, field.key);
  const master = masterOf(field, kind);
  const isRef = master !== '' && typeof value === 'string' && given === undefined;
  const looked = useRefName(isRef ? master : '', isRef ? value : undefined);
  const words = given ?? (isRef ? looked : shown(field, value));
  if (words === undefined || words === '') return null;
  return (
    <div className={styles['fact']}>
      <dt>{named(field.name, field.key)}</dt>
      <dd>{words}</dd>
    </div>
  );
}

function shown(field: Field, value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? '✓' : undefined;
  if (typeof value !== 'string') return undefined;
  switch (field.type) {
    case 'money':
    case 'price':
    case 'cost':
      return formatMoney(value);
    case 'percent':
      return formatPercent(value);
    case 'choice':
      return named(field.choices?.find((choice) => choice.value === value)?.name, value);
    default:
      return value;
  }
}
