import { useQuery } from '@tanstack/react-query';
import { Button, Select, TreeSelect } from 'antd';
import { useTranslation } from 'react-i18next';
import { masterListQuery } from '@/api/queries';
import type { Assignment, Id } from '@/api/types';
import styles from './AssignmentsField.module.css';
import { AssignmentTimes } from './AssignmentTimes';
import { placeOf, scopeOf, treeOf } from './scopes';

interface Props {
  value: Assignment[];
  onChange: (value: Assignment[]) => void;
  id: string;
  label: string;
  disabled: boolean;
}

const MANY = 500;

/** Which roles a person has, and where each of them holds: everywhere, in a unit and all under it, or for their own. */
export function AssignmentsField({ value, onChange, id, label, disabled }: Props) {
  const { t } = useTranslation();
  const roles = useQuery(masterListQuery('roles', '', MANY)).data?.items ?? [];
  const units = useQuery(masterListQuery('stores', '', MANY)).data?.items ?? [];
  const tree = [
    { value: 'company', title: t('assignments.company') },
    { value: 'own', title: t('assignments.own') },
    ...treeOf(units),
  ];
  const replace = (at: number, next: Partial<Assignment>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...next } : one)));
  return (
    <div className={styles['rows']} role="group" aria-label={label}>
      {value.map((assignment, at) => (
        <div className={styles['row']} key={`${String(at)}-${assignment.role ?? ''}`}>
          <Select
            {...(at === 0 ? { id } : {})}
            aria-label={t('assignments.role')}
            className={styles['role'] ?? ''}
            disabled={disabled}
            placeholder={t('assignments.role')}
            optionFilterProp="label"
            showSearch
            value={assignment.role ?? null}
            options={roles.map((role) => ({ value: role.id, label: role.name ?? role.code ?? '' }))}
            onChange={(role: Id) => replace(at, { role })}
          />
          <TreeSelect
            aria-label={t('assignments.scope')}
            className={styles['scope'] ?? ''}
            disabled={disabled}
            placeholder={t('assignments.scope')}
            treeDefaultExpandAll
            showSearch
            treeNodeFilterProp="title"
            popupMatchSelectWidth={false}
            value={placeOf(assignment)}
            treeData={tree}
            onChange={(place: string) => replace(at, scopeOf(place))}
          />
          <Button
            type="text"
            disabled={disabled}
            aria-label={t('assignments.remove')}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          >
            ×
          </Button>
          <AssignmentTimes
            value={assignment}
            disabled={disabled}
            onChange={(times) => replace(at, times)}
          />
        </div>
      ))}
      <Button
        type="dashed"
        size="small"
        disabled={disabled}
        onClick={() =>
          onChange([...value, { role: null, scope: null, unit: null, from: null, until: null }])
        }
      >
        {t('assignments.add')}
      </Button>
    </div>
  );
}
