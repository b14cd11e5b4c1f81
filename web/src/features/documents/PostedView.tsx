import { useMemo } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Chain, Document, Kind } from '@/api/types';
import { shortDate, shortInstant } from '@/ui/dates';
import { HeadFacts } from '@/ui/DocumentForm/HeadFacts';
import { Foot } from '@/ui/DocumentForm/Foot';
import { usePersonName } from '@/ui/fields/refs';
import { gridColumns, shownColumns } from '@/ui/LinesGrid/columns';
import { LinesGrid } from '@/ui/LinesGrid/LinesGrid';
import { Amount } from '@/ui/primitives/Amount';
import { usePreference } from '@/ui/preferences';
import { useIsPhone } from '@/ui/useIsPhone';
import { BooksPanel } from './BooksPanel';
import styles from './PostedView.module.css';
import { PhonePostedLines } from './PhonePostedLines';

/** A slip that nobody writes any more: fields as text; of one in the books the journal and the stock entries below it. */
export function PostedView({
  kind,
  doc,
  chain,
}: {
  kind: Kind;
  doc: Document;
  chain: Chain | undefined;
}) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const inBooks = doc.state !== 'DISCARDED';
  const postedBy = usePersonName(doc.postedBy);
  const [added] = usePreference<string[]>(`lines.${kind.code}`, []);
  const columns = useMemo(() => {
    const all = gridColumns(kind, { color: t('document.color'), size: t('document.size') });
    return shownColumns(all, doc.lines, added, new Set());
  }, [kind, t, doc.lines, added]);
  return (
    <div className={styles['view']}>
      {doc.reversedBy != null && (
        <p className={styles['reversed']}>
          {t('document.wasReversed')}{' '}
          <Link to="/documents/$kind/$id" params={{ kind: doc.kind, id: doc.reversedBy }}>
            {t('document.openReversal')}
          </Link>
        </p>
      )}
      {doc.reverses != null && (
        <p className={styles['reversed']}>
          {t('document.isReversal', { reason: doc.reason ?? '' })}{' '}
          <Link to="/documents/$kind/$id" params={{ kind: doc.kind, id: doc.reverses }}>
            {t('document.openOriginal')}
          </Link>
        </p>
      )}
      <HeadFacts kind={kind} doc={doc} />
      {kind.lines && doc.lines.length > 0 && (
        <div
          className={styles['lines']}
          {...(phone ? {} : { style: { height: heightOf(doc.lines.length) } })}
        >
          {phone ? (
            <PhonePostedLines doc={doc} />
          ) : (
            <LinesGrid
              kind={kind}
              doc={doc}
              columns={columns}
              readOnly
              act={() => undefined}
              problems={new Map()}
            />
          )}
        </div>
      )}
      {doc.tenders.length > 0 && (
        <p className={styles['tenders']}>
          {doc.tenders.map((tender) => (
            <span key={tender.lineNo}>
              {t(`tender.${tender.method}`)} <Amount value={tender.amount} as="total" />
              {tender.tendered != null && tender.change != null && (
                <small>
                  {' '}
                  {t('tender.tendered')} <Amount value={tender.tendered} /> {t('tender.change')}{' '}
                  <Amount value={tender.change} />
                </small>
              )}
            </span>
          ))}
        </p>
      )}
      <Counted doc={doc} />
      {inBooks && <BooksPanel id={doc.id} chain={chain} />}
      <Foot kind={kind} doc={doc}>
        {inBooks && (
          <span className={styles['by']}>
            {t(postedBy ? 'document.postedBy' : 'document.postedAtOnly', {
              name: postedBy,
              at: shortInstant(doc.postedAt),
              date: shortDate(doc.businessDate),
            })}
          </span>
        )}
      </Foot>
    </div>
  );
}

/** How many of each note and coin, where somebody counted so. */
function Counted({ doc }: { doc: Document }) {
  const { t } = useTranslation();
  const pieces = Object.entries(doc.custom ?? {})
    .filter(([key]) => key.startsWith('count.'))
    .map(([key, count]) => ({ face: key.slice('count.'.length), count: String(count) }))
    .toSorted((a, b) => Number(b.face) - Number(a.face));
  if (pieces.length === 0) return null;
  return (
    <p className={styles['tenders']}>
      {pieces.map(({ face, count }) => (
        <span key={face}>{t('document.pieces', { face, count })}</span>
      ))}
    </p>
  );
}

/** Short slips show whole; long ones scroll in their own window. */
function heightOf(lines: number): number {
  return Math.min(lines, 12) * 32 + 36;
}
