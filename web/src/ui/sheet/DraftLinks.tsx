import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import { named } from '@/i18n/names';
import { shortInstant } from '../dates';
import styles from './DraftLinks.module.css';
import { draftSearch, useKeptDrafts } from './useKeptDrafts';

const SHOWN = 6;

/** Slips begun on this device and not sent yet, each with its way back. */
export function DraftLinks() {
  const drafts = useKeptDrafts();
  if (drafts.length === 0) return null;
  return (
    <ul className={styles['drafts']}>
      {drafts.slice(0, SHOWN).map((draft) => (
        <li key={draft.id}>
          <DraftLink draft={draft} />
        </li>
      ))}
    </ul>
  );
}

export function DraftLink({ draft }: { draft: ReturnType<typeof useKeptDrafts>[number] }) {
  const { t } = useTranslation();
  const { data } = useQuery(definitionsQuery);
  const kind = data?.kinds.find(({ code }) => code === draft.kind);
  return (
    <Link
      to="/documents/$kind/$id"
      params={{ kind: draft.kind, id: draft.id }}
      search={draftSearch(draft) as never}
      className={styles['draft']}
    >
      {t('todo.goOn', { name: named(kind?.name, draft.kind), at: shortInstant(draft.at) })}
    </Link>
  );
}
