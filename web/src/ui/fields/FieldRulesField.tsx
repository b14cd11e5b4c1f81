import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import type { FieldRule } from '@/api/types';
import { Failure, Loading } from '../primitives/States';
import styles from './FieldRulesField.module.css';
import { fieldName } from '../Why/fieldName';
import {
  ALL,
  entityOptions,
  fieldOptions,
  kindOf,
  NEW_RULE,
  rulesFor,
  STATES,
  withOwn,
} from './fieldRules';

interface Props {
  value: FieldRule[];
  onChange: (value: FieldRule[]) => void;
  id: string;
  label: string;
  disabled: boolean;
}

/** Which fields a role does not see or does not change: of what, which field, in which state, and how. */
export function FieldRulesField({ value, onChange, id, label, disabled }: Props) {
  const { t } = useTranslation();
  const definitions = useQuery(definitionsQuery);
  if (definitions.error && !definitions.data) {
    return <Failure error={definitions.error} onRetry={() => void definitions.refetch()} />;
  }
  if (definitions.data === undefined) return <Loading rows={2} />;
  const all = definitions.data;
  const words = (key: string) => t(key as never) as string;
  const replace = (at: number, next: Partial<FieldRule>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...next } : one)));
  return (
    <div className={styles['rows']} role="group" aria-label={label}>
      {value.length === 0 && <p className={styles['none']}>{t('fieldRules.none')}</p>}
      {value.map((rule, at) => (
        <div className={styles['row']} key={`${String(at)}-${rule.entity ?? ''}`}>
          <Select
            {...(at === 0 ? { id } : {})}
            aria-label={t('fieldRules.entity')}
            className={styles['entity'] ?? ''}
            disabled={disabled}
            placeholder={t('fieldRules.entity')}
            showSearch
            optionFilterProp="label"
            popupMatchSelectWidth={false}
            value={rule.entity}
            options={entityOptions(all, words)}
            onChange={(entity: string) =>
              replace(at, { entity, field: null, ...(kindOf(all, entity) ? {} : { state: 'any' }) })
            }
          />
          <Select
            aria-label={t('fieldRules.field')}
            className={styles['field'] ?? ''}
            disabled={disabled || rule.entity === null}
            placeholder={t('fieldRules.field')}
            showSearch
            optionFilterProp="label"
            popupMatchSelectWidth={false}
            value={rule.field}
            options={withOwn(fieldOptions(all, rule.entity, words), rule.field, (key) =>
              fieldName(all, key, t),
            )}
            onChange={(field: string) =>
              replace(at, {
                field,
                ...(rulesFor(field).includes(rule.rule) ? {} : { rule: 'hidden' }),
              })
            }
          />
          <Select
            aria-label={t('fieldRules.state')}
            className={styles['state'] ?? ''}
            disabled={disabled || (rule.entity !== ALL && kindOf(all, rule.entity) === undefined)}
            value={rule.state}
            options={STATES.map((state) => ({
              value: state,
              label: t(`fieldRules.states.${state}`),
            }))}
            onChange={(state) => replace(at, { state })}
          />
          <Select
            aria-label={t('fieldRules.rule')}
            className={styles['rule'] ?? ''}
            disabled={disabled}
            value={rule.rule}
            options={rulesFor(rule.field).map((one) => ({
              value: one,
              label: t(`fieldRules.rules.${one}`),
            }))}
            onChange={(next) => replace(at, { rule: next })}
          />
          <Button
            type="text"
            disabled={disabled}
            aria-label={t('fieldRules.remove')}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          >
            ×
          </Button>
        </div>
      ))}
      <Button
        type="dashed"
        size="small"
        disabled={disabled}
        onClick={() => onChange([...value, NEW_RULE])}
      >
        {t('fieldRules.add')}
      </Button>
    </div>
  );
}
