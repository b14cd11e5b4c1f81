import { Input, Select, Switch } from 'antd';
import type { Assignment, FieldRule, Field, Kind } from '@/api/types';
import { named } from '@/i18n/names';
import { divide, multiply, plain } from '@/money/decimal';
import { DecimalInput } from '../primitives/DecimalInput';
import { AssignmentsField } from './AssignmentsField';
import { FieldRulesField } from './FieldRulesField';
import { DateField } from './DateField';
import { isShelf, masterOf } from './refs';
import { RightsField } from './RightsField';
import { RefSelect } from './RefSelect';
import styles from './RefSelect.module.css';

interface Props {
  field: Field;
  kind?: Kind;
  value: unknown;
  onChange: (value: unknown, name?: string) => void;
  id: string;
  refName?: string | undefined;
  invalid?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** The input for one field of a definition, by its type. */
export function FieldEditor(props: Props) {
  const { field, kind, value, onChange, id, refName, invalid, autoFocus } = props;
  const disabled = props.disabled === true || field.readOnly === true;
  const label = named(field.name, field.key);
  const status = invalid ? { status: 'error' as const } : {};
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'date':
      return (
        <DateField id={id} value={text} invalid={invalid} disabled={disabled} onChange={onChange} />
      );
    case 'money':
    case 'price':
    case 'cost':
    case 'quantity':
    case 'integer':
      return (
        <DecimalInput
          id={id}
          disabled={disabled}
          aria-label={label}
          value={typeof value === 'number' ? String(value) : text || undefined}
          onChange={(decimal) =>
            onChange(field.type === 'integer' && decimal !== undefined ? Number(decimal) : decimal)
          }
        />
      );
    case 'percent':
      return (
        <DecimalInput
          id={id}
          disabled={disabled}
          aria-label={label}
          value={text === '' ? undefined : plain(multiply(text, '100'))}
          onChange={(percent) => onChange(percent && plain(divide(percent, '100', 6)))}
        />
      );
    case 'bool':
      return (
        <Switch
          id={id}
          size="small"
          disabled={disabled}
          aria-label={label}
          checked={value === true}
          onChange={(on) => onChange(on)}
        />
      );
    case 'choice':
      return (
        <Select
          id={id}
          {...status}
          aria-label={label}
          className={styles['select'] ?? ''}
          allowClear={field.required !== true}
          disabled={disabled}
          popupMatchSelectWidth={false}
          value={text === '' ? null : text}
          options={(field.choices ?? []).map((choice) => ({
            value: choice.value,
            label: named(choice.name, choice.value),
          }))}
          onChange={(chosen: string | null) => onChange(chosen ?? undefined)}
        />
      );
    case 'barcodes':
    case 'tags':
      return (
        <Select
          id={id}
          mode="tags"
          open={false}
          suffixIcon={null}
          aria-label={label}
          className={styles['select'] ?? ''}
          disabled={disabled}
          tokenSeparators={[',', ' ', '，', '\n']}
          value={Array.isArray(value) ? (value as string[]) : []}
          onChange={(codes: string[]) => onChange(codes)}
        />
      );
    case 'rights':
      return (
        <RightsField
          id={id}
          label={label}
          value={Array.isArray(value) ? (value as string[]) : []}
          disabled={disabled}
          onChange={onChange}
        />
      );
    case 'assignments':
      return (
        <AssignmentsField
          id={id}
          label={label}
          value={Array.isArray(value) ? (value as Assignment[]) : []}
          disabled={disabled}
          onChange={onChange}
        />
      );
    case 'field-rules':
      return (
        <FieldRulesField
          id={id}
          label={label}
          value={Array.isArray(value) ? (value as FieldRule[]) : []}
          disabled={disabled}
          onChange={onChange}
        />
      );
    case 'party':
    case 'warehouse':
    case 'store':
    case 'till':
    case 'account':
    case 'ref':
      return (
        <RefSelect
          id={id}
          label={label}
          master={masterOf(field, kind)}
          value={text === '' ? undefined : text}
          name={refName}
          invalid={invalid ?? false}
          disabled={disabled}
          autoFocus={autoFocus ?? false}
          required={field.required === true}
          {...(field.type === 'warehouse' ? { among: isShelf } : {})}
          onChange={onChange}
        />
      );
    case 'note':
      return (
        <Input.TextArea
          id={id}
          {...status}
          autoSize={{ minRows: 1, maxRows: 4 }}
          aria-label={label}
          disabled={disabled}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    default:
      return (
        <Input
          id={id}
          {...status}
          aria-label={label}
          autoFocus={autoFocus ?? false}
          disabled={disabled || field.type.startsWith('readonly')}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}
