import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document, Field, Kind } from '@/api/types';
import { type About, aboutField } from '@/api/whyQueries';
import { named } from '@/i18n/names';
import { shortDate } from '../dates';
import { useIsPhone } from '../useIsPhone';
import { FieldEditor } from '../fields/FieldEditor';
import { type Act, headValue } from '../sheet/edit';
import { mainWarehouse, useWarehouses } from '../sheet/useDefaults';
import { Why } from '../Why/Why';
import styles from './DocumentForm.module.css';

interface Props {
  kind: Kind;
  doc: Document;
  act: (act: Act) => void;
  problems: ReadonlyMap<string, string>;
  focusOn: string | undefined;
  /** Whom it is for has been said. */
  onParty: () => void;
}

const NAMES: Partial<Record<string, keyof Document>> = {
  store: 'storeName',
  party: 'partyName',
  warehouse: 'warehouseName',
  toWarehouse: 'toWarehouseName',
};

/** What the field's reference is called, as the document says. */
export function refNameOf(doc: Document, key: string): string | undefined {
  const name = NAMES[key];
  return name === undefined ? undefined : (doc[name] as string | undefined);
}

/** The head of a slip: the fields one always needs, the rest behind 更多. */
export function HeadFields({ kind, doc, act, problems, focusOn, onParty }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const phone = useIsPhone();
  // On a phone the goods need the height: a head that has all it needs is one line until it is asked for.
  const [folded, setFolded] = useState(() => kind.lines && isComplete(kind, doc));
  const rest = kind.fields.filter((field) => field.more === true);
  const filled = rest.some((field) => headValue(doc, field.key));
  const refused = rest.some((field) => problems.has(field.key));
  const shown = kind.fields
    .filter((field) => field.more !== true || open || filled || refused)
    .toSorted((a, b) => Number(b.key === 'party') - Number(a.key === 'party'));
  useEffect(() => {
    if (focusOn !== undefined) document.getElementById(`head-${focusOn}`)?.focus();
  }, [focusOn]);
  if (phone && folded && problems.size === 0) {
    return (
      <button type="button" className={styles['folded']} onClick={() => setFolded(false)}>
        <span>{factsOf(doc)}</span>
        <span className={styles['unfold']}>{t('document.headOf')} ▾</span>
      </button>
    );
  }
  return (
    <div className={styles['head']}>
      {shown.map((field) => (
        <HeadField
          key={field.key}
          field={field}
          kind={kind}
          doc={doc}
          act={act}
          problem={problems.get(field.key)}
          onParty={onParty}
        />
      ))}
      {rest.length > 0 && !filled && (
        <Button type="link" size="small" className={styles['more']} onClick={() => setOpen(!open)}>
          {open ? t('document.less') : t('document.more')}
        </Button>
      )}
    </div>
  );
}

function isComplete(kind: Kind, doc: Document): boolean {
  return kind.fields.every((field) => !isRequired(field, kind) || headValue(doc, field.key));
}

function isRequired(field: Field, kind: Kind): boolean {
  return field.required === true || (field.key === 'party' && kind.partyRequired);
}

function factsOf(doc: Document): string {
  const { partyName, storeName, warehouseName, toWarehouseName, businessDate } = doc;
  const facts = [partyName, warehouseName ?? storeName, toWarehouseName, shortDate(businessDate)];
  return facts.filter(Boolean).join(' · ');
}

/** Whether it is this person who may not change it, and not that nobody does. */
function isLimited({ draft }: Field): boolean {
  return draft === 'read-only' || draft === 'masked';
}

function aboutHead(kind: Kind, { key, name }: Field, doc: Document): About {
  return aboutField(
    {
      entity: kind.code,
      field: key,
      name: named(name, key),
      state: 'draft',
      store: doc.store,
      own: true,
    },
    doc.version > 0 ? doc.id : undefined,
  );
}

interface FieldProps {
  field: Field;
  kind: Kind;
  doc: Document;
  act: (act: Act) => void;
  problem: string | undefined;
  onParty: () => void;
}

function HeadField({ field, kind, doc, act, problem, onParty }: FieldProps) {
  const required = isRequired(field, kind);
  const warehouses = useWarehouses();
  const wide = field.type === 'note' || field.key === 'note';
  return (
    <div className={`${styles['field']} ${wide ? styles['wide'] : ''}`}>
      <label htmlFor={`head-${field.key}`} className={styles['label']}>
        {named(field.name, field.key)}
        {required && <span className={styles['required']}>*</span>}
      </label>
      <FieldEditor
        id={`head-${field.key}`}
        field={field}
        kind={kind}
        value={headValue(doc, field.key)}
        refName={refNameOf(doc, field.key)}
        invalid={problem !== undefined}
        onChange={(value, name) => {
          act({ type: 'head', key: field.key, value, name });
          if (field.key === 'party' && value !== undefined) onParty();
          if (field.key !== 'store' || typeof value !== 'string') return;
          const main = mainWarehouse(warehouses ?? [], value);
          if (main === undefined || kind.warehouse === 'none') return;
          act({ type: 'head', key: 'warehouse', value: main.id, name: main.name });
        }}
      />
      {isLimited(field) && <Why about={aboutHead(kind, field, doc)} />}
      {problem !== undefined && (
        <span className={styles['problem']} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
