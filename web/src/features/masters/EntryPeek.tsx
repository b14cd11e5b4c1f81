import type { Master, MasterEntry } from '@/api/types';
import { named } from '@/i18n/names';
import { masterOf } from '@/ui/fields/refs';
import { useNames } from '@/ui/fields/names';
import { fieldText } from './masterSource';
import styles from './Masters.module.css';

/** An entry at a glance, beside the list. */
export function EntryPeek({ master, entry }: { master: Master; entry: MasterEntry }) {
  const names = useNames(master.fields.map((field) => masterOf(field)).filter(Boolean));
  return (
    <dl className={styles['peek']}>
      {master.fields.map((field) => {
        const text = fieldText(entry, field, names);
        return text === '' ? null : (
          <div key={field.key}>
            <dt>{named(field.name, field.key)}</dt>
            <dd>{text}</dd>
          </div>
        );
      })}
    </dl>
  );
}
