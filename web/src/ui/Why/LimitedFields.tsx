import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import { aboutField } from '@/api/whyQueries';
import type { Document, Field, Kind } from '@/api/types';
import { fieldName } from './fieldName';
import { Answer } from './Why';
import styles from './Why.module.css';

interface Props {
  /** As the server gives it, with what is hidden in some state. */
  kind: Kind;
  doc: Document;
}

/** Says that a slip has fields which one does not see or does not change, and of each why. */
export function LimitedFields({ kind, doc }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const { data: definitions } = useQuery(definitionsQuery);
  const state = doc.state === 'POSTED' || doc.state === 'REVERSED' ? 'posted' : 'draft';
  const limited = limitedIn(kind, state);
  const field = chosen ?? limited[0];
  if (field === undefined) return null;
  const nameOf = (key: string) => fieldName(definitions, key, t);
  const sight = { entity: kind.code, field, name: nameOf(field), state, store: doc.store } as const;
  return (
    <>
      <Button
        type="link"
        size="small"
        className={styles['ask'] ?? ''}
        onClick={() => setOpen(true)}
      >
        {t('explain.limitedFields', { count: limited.length })}
      </Button>
      {open && (
        <Modal open footer={null} title={t('explain.limitedTitle')} onCancel={() => setOpen(false)}>
          <div className={styles['choose']}>
            <Select
              aria-label={t('explain.field')}
              value={field}
              options={limited.map((key) => ({ value: key, label: nameOf(key) }))}
              onChange={setChosen}
            />
            <Answer
              about={aboutField({ ...sight, own: true }, doc.version > 0 ? doc.id : undefined)}
            />
          </div>
        </Modal>
      )}
    </>
  );
}

/** What one never sees of such a slip, and what one does not see or change in this state. */
function limitedIn(kind: Kind, state: 'draft' | 'posted'): string[] {
  const prefix = kind.lines ? 'lines.' : 'entries.';
  // What is in the books nobody changes, so nothing is missing there that can be read.
  const isLimited = ({ [state]: access }: Field) =>
    access !== undefined && access !== 'editable' && (state === 'draft' || access !== 'read-only');
  const inState = [
    ...kind.fields.filter(isLimited).map(({ key }) => key),
    ...kind.lineColumns.filter(isLimited).map(({ key }) => prefix + key),
  ];
  return [...new Set([...(kind.hidden ?? []).filter((key) => isPartOf(kind, key)), ...inState])];
}

/** Of the parts that every slip could have, those that one of this kind has. */
function isPartOf(kind: Kind, key: string): boolean {
  if (key.startsWith('lines.')) return kind.lines;
  if (key.startsWith('entries.')) return !kind.lines;
  return key !== 'tenders' && key !== 'allocations';
}
