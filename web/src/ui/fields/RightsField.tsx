import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionsQuery, rightsQuery } from '@/api/queries';
import type { RightModule } from '@/api/types';
import { named } from '@/i18n/names';
import { Failure, Loading } from '../primitives/States';
import { EVERYTHING, has, inOrder, joined, unknown, withModule, withRight } from './rightSets';
import styles from './RightsField.module.css';

interface Props {
  value: string[];
  onChange: (value: string[]) => void;
  id: string;
  label: string;
  disabled: boolean;
}

/** What a role may do: a row for each part of the business, a box for each thing done there. */
export function RightsField({ value, onChange, id, label, disabled }: Props) {
  const { t } = useTranslation();
  const [sought, setSought] = useState('');
  const catalogue = useQuery(rightsQuery);
  const kinds = useQuery(definitionsQuery).data?.kinds ?? [];
  if (catalogue.error) {
    return <Failure error={catalogue.error} onRetry={() => void catalogue.refetch()} />;
  }
  if (catalogue.data === undefined) return <Loading rows={8} />;
  const all = value.includes(EVERYTHING);
  const nameOf = ({ module, name }: RightModule) =>
    named(name, named(kinds.find(({ code }) => code === module)?.name, module));
  const shown = catalogue.data.modules.filter((module) =>
    `${nameOf(module)} ${module.module}`.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  const isKind = ({ module }: RightModule) => kinds.some(({ code }) => code === module);
  return (
    <div role="group" aria-label={label} className={styles['rights']}>
      <div className={styles['head']}>
        <Checkbox
          id={id}
          disabled={disabled}
          checked={all}
          onChange={(event) => onChange(event.target.checked ? [EVERYTHING] : [])}
        >
          {t('rights.everything')}
        </Checkbox>
        <Input
          size="small"
          allowClear
          aria-label={t('rights.find')}
          placeholder={t('rights.find')}
          className={styles['find'] ?? ''}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      </div>
      {joined(catalogue.data, value).map(({ code, name }) => (
        <p key={code} className={styles['warning']} role="status">
          ⚠ {named(name, code)}
        </p>
      ))}
      {[false, true].map((kind) => {
        const modules = shown.filter((module) => isKind(module) === kind);
        return (
          modules.length > 0 && (
            <section key={String(kind)}>
              <h3 className={styles['title']}>{kind ? t('rights.kinds') : t('rights.modules')}</h3>
              <p className={styles['hint']}>
                {kind ? t('rights.kindsHint') : `* ${t('rights.company')}`}
              </p>
              {modules.map((module) => (
                <Row
                  key={module.module}
                  module={module}
                  name={nameOf(module)}
                  rights={value}
                  disabled={disabled || all}
                  onChange={onChange}
                />
              ))}
            </section>
          )
        );
      })}
      {shown.length === 0 && <p className={styles['hint']}>{t('rights.none')}</p>}
      {unknown(catalogue.data, value).map((right) => (
        <Tag
          key={right}
          closable={!disabled}
          onClose={() => onChange(value.filter((one) => one !== right))}
        >
          {right}
        </Tag>
      ))}
    </div>
  );
}

interface RowProps {
  module: RightModule;
  name: string;
  rights: string[];
  disabled: boolean;
  onChange: (value: string[]) => void;
}

function Row({ module, name, rights, disabled, onChange }: RowProps) {
  const { t } = useTranslation();
  const whole = has(rights, `${module.module}.*`);
  const some = module.rights.some(({ right }) => has(rights, right));
  return (
    <div className={styles['row']} role="group" aria-label={name}>
      <Checkbox
        className={styles['module'] ?? ''}
        disabled={disabled}
        checked={whole}
        indeterminate={!whole && some}
        onChange={(event) => onChange(withModule(rights, module.module, event.target.checked))}
      >
        {name}
      </Checkbox>
      <span className={styles['actions']}>
        {inOrder(module).map(({ right, name: action, company }) => (
          <Checkbox
            key={right}
            disabled={disabled}
            checked={has(rights, right)}
            {...(company ? { title: t('rights.company') } : {})}
            onChange={(event) => onChange(withRight(rights, module, right, event.target.checked))}
          >
            {named(action, right)}
            {company && '*'}
          </Checkbox>
        ))}
      </span>
    </div>
  );
}
