import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import { aboutFieldOf } from '@/api/whyQueries';
import type { Id, MasterEntry } from '@/api/types';
import { ALL, CLASSES, entityOptions, fieldOptions, kindOf } from '@/ui/fields/fieldRules';
import { Answer } from '@/ui/Why/Why';
import { StoreChoice } from './StoreChoice';

/** Asks for a field of a kind of slip or a sort of record, in a state and a store. */
export function WhyField({ user }: { user: MasterEntry }) {
  const { t } = useTranslation();
  const [entity, setEntity] = useState<string | null>(null);
  const [field, setField] = useState<{ value: string; label: string } | null>(null);
  const [state, setState] = useState<'draft' | 'posted'>('posted');
  const [store, setStore] = useState<Id>();
  const { data: definitions } = useQuery(definitionsQuery);
  if (definitions === undefined) return null;
  const words = (key: string) => t(key as never) as string;
  const isSlip = kindOf(definitions, entity) !== undefined;
  // A rule may be about a whole class; a question is about one field.
  const classes = new Set<string>(CLASSES.map((one) => `@${one}`));
  const fields = fieldOptions(definitions, entity, words)
    .flatMap(({ options }) => options)
    .filter(({ value }) => !classes.has(value));
  return (
    <>
      <Select
        aria-label={t('fieldRules.entity')}
        placeholder={t('fieldRules.entity')}
        showSearch
        optionFilterProp="label"
        options={entityOptions(definitions, words).filter(
          (one) => !('value' in one && one.value === ALL),
        )}
        value={entity}
        onChange={(chosen: string) => {
          setEntity(chosen);
          setField(null);
        }}
      />
      <Select
        aria-label={t('explain.field')}
        placeholder={t('explain.field')}
        showSearch
        optionFilterProp="label"
        disabled={entity === null}
        options={fields}
        value={field?.value ?? null}
        onChange={(chosen: string) =>
          setField(fields.find(({ value }) => value === chosen) ?? null)
        }
      />
      {isSlip && (
        <Select
          aria-label={t('fieldRules.state')}
          options={(['draft', 'posted'] as const).map((one) => ({
            value: one,
            label: t(`fieldRules.states.${one}`),
          }))}
          value={state}
          onChange={(chosen: 'draft' | 'posted') => setState(chosen)}
        />
      )}
      <StoreChoice value={store} onChange={setStore} />
      {entity !== null && field !== null && (
        <Answer
          about={aboutFieldOf(user.id, {
            entity,
            field: field.value,
            name: field.label,
            state: isSlip ? state : 'draft',
            store,
          })}
        />
      )}
    </>
  );
}
