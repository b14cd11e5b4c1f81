import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problems';
import type { Field, Id, Master, MasterEntry } from '@/api/types';
import { aboutField } from '@/api/whyQueries';
import { named } from '@/i18n/names';
import { FieldEditor } from '../fields/FieldEditor';
import { useKeys } from '../keys/useKeys';
import { useIsPhone } from '../useIsPhone';
import { Why } from '../Why/Why';
import { CodeByRule } from './CodeByRule';
import { KeptByHq } from './KeptByHq';
import { MayBeThere } from './MayBeThere';
import styles from './MasterForm.module.css';
import type { EntryHandle } from './useEntry';

interface Props {
  master: Master;
  handle: EntryHandle;
  onSaved: () => void;
  children?: ReactNode;
}

/** The form of any master, from its definition. */
export function MasterForm({ master, handle, onSaved, children }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const { entry, save, set } = handle;
  const problems = problemsOf(save.error);
  const submit = () => save.mutate(undefined, { onSuccess: onSaved });
  useKeys([
    { combo: 'ctrl+s', label: t('masters.save'), run: submit },
    { combo: 'ctrl+enter', label: t('masters.save'), run: submit },
  ]);
  if (entry === undefined) return null;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles['body']}>
        <Bars handle={handle} whole={problems.whole} />
        {handle.unsaved && <MayBeThere master={master} entry={entry} />}
        <div className={styles['fields']}>
          {master.fields.map((field, index) => (
            <MasterField
              key={field.key}
              field={field}
              master={master}
              entry={entry}
              value={entry[field.key]}
              problem={problems.fields.get(field.key)}
              focus={index === 0 && entry.version === 0}
              onChange={(value) => set(change(field, value ?? null))}
            />
          ))}
        </div>
        {children}
      </div>
      <footer className={styles['foot']}>
        <Button
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          disabled={master.locked === true && !handle.unsaved}
        >
          {t('masters.save')}
          {!phone && <kbd>Ctrl S</kbd>}
        </Button>
      </footer>
    </form>
  );
}

const WIDE = new Set(['note', 'barcodes', 'tags', 'assignments', 'rights', 'field-rules']);

/** Roles are said with where they hold; the ones without would be those of before. */
function change(field: Field, value: unknown): Record<string, unknown> {
  return field.type === 'assignments'
    ? { [field.key]: value, roles: null }
    : { [field.key]: value };
}

function Bars({ handle, whole }: { handle: EntryHandle; whole: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <>
      {handle.diverged && (
        <div className={styles['bar']} role="alert">
          <span>{t('masters.diverged')}</span>
          <Button size="small" onClick={handle.keepMine}>
            {t('document.keepMine')}
          </Button>
          <Button size="small" onClick={handle.takeTheirs}>
            {t('document.takeTheirs')}
          </Button>
        </div>
      )}
      {!handle.diverged &&
        whole.map((words) => (
          <p key={words} className={styles['refused']} role="alert">
            {words}
          </p>
        ))}
    </>
  );
}

/** Whose the entry is, of those that are a store's. */
function storeOf({ store }: MasterEntry): Id | undefined {
  return typeof store === 'string' ? store : undefined;
}

interface FieldProps {
  field: Field;
  master: Master;
  entry: MasterEntry;
  value: unknown;
  problem: string | undefined;
  focus: boolean;
  onChange: (value: unknown) => void;
}

function MasterField({ field, master, entry, value, problem, focus, onChange }: FieldProps) {
  const wide = WIDE.has(field.type);
  const rows = field.type === 'field-rules' ? styles['rows'] : '';
  return (
    <div className={`${styles['field']} ${wide ? styles['wide'] : ''} ${rows}`}>
      <label htmlFor={`entry-${field.key}`}>
        {named(field.name, field.key)}
        {field.required === true && <span className={styles['required']}>*</span>}
      </label>
      <FieldEditor
        id={`entry-${field.key}`}
        field={field}
        value={value}
        invalid={problem !== undefined}
        autoFocus={focus}
        disabled={field.draft === 'read-only'}
        onChange={onChange}
      />
      {(field.draft === 'read-only' || field.draft === 'masked') && (
        <Why
          about={aboutField({
            entity: master.entity ?? master.code,
            field: field.key,
            name: named(field.name, field.key),
            state: 'draft',
            store: storeOf(entry),
          })}
        />
      )}
      {field.key === 'code' && entry.version === 0 && (
        <CodeByRule master={master} entry={entry} onCode={onChange} />
      )}
      {field.keptByHq === true && <KeptByHq master={master} field={field} entry={entry} />}
      {problem !== undefined && (
        <span className={styles['problem']} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}

function problemsOf(error: Error | null): { fields: Map<string, string>; whole: string[] } {
  const fields = new Map<string, string>();
  const whole: string[] = [];
  if (error instanceof Problem) {
    const own = { title: error.message, facts: error.facts, field: undefined };
    for (const one of error.errors.length > 0 ? error.errors : [own]) {
      const field = one.field ?? one.facts?.['field'];
      if (field === undefined) whole.push(one.title);
      else fields.set(field, one.title);
    }
  } else if (error !== null) whole.push(error.message);
  return { fields, whole };
}
