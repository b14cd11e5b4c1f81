import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { booksQuery, definitionsQuery } from '@/api/queries';
import type { Document, Kind } from '@/api/types';
import { named } from '@/i18n/names';
import styles from './FlowGuide.module.css';

/** Where this slip stands in its chain: what it was made from, itself, what came of it. */
export function FlowGuide({ kind, doc }: { kind: Kind; doc: Document }) {
  const { t } = useTranslation();
  const { data: definitions } = useQuery(definitionsQuery);
  const { data: books } = useQuery({ ...booksQuery(doc.id), enabled: doc.version > 0 });
  const nameOf = (code: string) =>
    named(definitions?.kinds.find((other) => other.code === code)?.name, code);
  const related = books?.related ?? [];
  if (related.length === 0) return null;
  const before = related.filter((other) => kind.source.includes(other.kind));
  const after = related.filter((other) => !before.includes(other));
  const step = (other: (typeof related)[number]) => (
    <Link
      key={other.id}
      to="/documents/$kind/$id"
      params={{ kind: other.kind, id: other.id }}
      className={styles['step']}
    >
      {nameOf(other.kind)} {other.number ?? t(`state.${other.state}`)}
    </Link>
  );
  return (
    <nav className={styles['flow']} aria-label={t('document.chain')}>
      {before.map(step)}
      <span className={styles['here']}>{named(kind.name, kind.code)}</span>
      {after.map(step)}
    </nav>
  );
}
