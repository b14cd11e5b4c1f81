import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { similarQuery } from '@/api/qualityQueries';
import type { Master, MasterEntry } from '@/api/types';
import { useSettled } from '../useSettled';
import styles from './MasterForm.module.css';

/** What gives an entry away as one that is there already, by master. */
const COMPARED: Record<string, { of: string; fields: readonly string[] }> = {
  styles: { of: 'style', fields: ['code', 'name', 'brand'] },
  customers: { of: 'customer', fields: ['code', 'name', 'phone', 'taxNo'] },
  suppliers: { of: 'supplier', fields: ['code', 'name', 'phone', 'taxNo'] },
  members: { of: 'member', fields: ['phone'] },
};

const NOTHING = { of: '', fields: [] };
const PAUSE = 400;

/** Says which entries may be the very one that is being typed, with a link to each. It never stands in the way. */
export function MayBeThere({ master, entry }: { master: Master; entry: MasterEntry }) {
  const { t } = useTranslation();
  const { of, fields } = COMPARED[master.code] ?? NOTHING;
  const typed = useSettled(enteredOf(entry, fields), PAUSE);
  const asked = new URLSearchParams(typed);
  const similar = useQuery({
    ...similarQuery(of, entry.id, Object.fromEntries(asked)),
    enabled: entry.archived !== true && [...asked.keys()].some((key) => key !== 'brand'),
  });
  const found = similar.data ?? [];
  if (found.length === 0) return null;
  return (
    <p className={styles['bar']} role="status">
      <span>
        {t('similar.may')}
        {found.map(({ id, code, name, by }, index) => (
          <span key={id}>
            {index > 0 && ' · '}
            <Link to="/masters/$master/$id" params={{ master: master.code, id }}>
              {[code, name].join(' ')}
            </Link>
            {` (${t(`similar.by.${by}`)})`}
          </span>
        ))}
      </span>
    </p>
  );
}

/** As one text, so that it is the same as long as nothing else was typed. */
function enteredOf(entry: MasterEntry, fields: readonly string[]): string {
  const entered = new URLSearchParams();
  for (const field of fields) {
    const value = entry[field];
    if (typeof value === 'string' && value.trim() !== '') entered.set(field, value.trim());
  }
  return entered.toString();
}
