import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import { kindRights, useMay } from '@/api/rights';
import type { DocumentRow, Kind } from '@/api/types';
import { named } from '@/i18n/names';
import styles from './JoinBar.module.css';
import { useFollow } from './useFollow';

/** Kinds that this person may make from slips of a kind. */
export function useNextKinds(kind: Kind): Kind[] {
  const may = useMay();
  const { data } = useQuery(definitionsQuery);
  return kind.next
    .flatMap((code) => data?.kinds.find((other) => other.code === code) ?? [])
    .filter((other) => may(...kindRights(other, 'create')));
}

/** As many as the server puts together. */
const MOST = 50;

/** Why nothing can be made of them together: only what is in the books can be gone on from. */
function against(rows: readonly DocumentRow[]): 'onlyPosted' | 'oneParty' | 'tooMany' | undefined {
  if (rows.some(({ state }) => state !== 'POSTED')) return 'onlyPosted';
  if (new Set(rows.map(({ party }) => party)).size > 1) return 'oneParty';
  return rows.length > MOST ? 'tooMany' : undefined;
}

/** What can be made of several chosen slips at once: one receipt for three orders, one payment for ten slips. */
export function JoinBar({
  rows,
  next,
  onClear,
}: {
  rows: readonly DocumentRow[];
  next: readonly Kind[];
  onClear: () => void;
}) {
  const { t } = useTranslation();
  const follow = useFollow();
  if (rows.length === 0) return null;
  const why = against(rows);
  return (
    <div
      className={styles['bar']}
      role="toolbar"
      aria-label={t('join.chosen', { count: rows.length })}
    >
      <strong>{t('join.chosen', { count: rows.length })}</strong>
      {next.map((kind) => (
        <Button
          key={kind.code}
          size="small"
          disabled={why !== undefined}
          title={why === undefined ? undefined : t(`join.${why}`, { limit: MOST })}
          onClick={() =>
            void follow(
              rows.map(({ id }) => id),
              kind.code,
            )
          }
        >
          {t('document.follow', { name: named(kind.name, kind.code) })}
        </Button>
      ))}
      {next.length > 0 && why !== undefined && (
        <span className={styles['why']}>{t(`join.${why}`, { limit: MOST })}</span>
      )}
      <Button size="small" type="text" onClick={onClear}>
        {t('join.clear')}
      </Button>
    </div>
  );
}
