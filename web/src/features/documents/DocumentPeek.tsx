import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { documentQuery } from '@/api/queries';
import type { Id, Kind } from '@/api/types';
import { formatQuantity } from '@/money/money';
import { HeadFacts } from '@/ui/DocumentForm/HeadFacts';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';
import { StateTag } from '@/ui/primitives/StateTag';
import { Failure, Loading } from '@/ui/primitives/States';
import styles from './DocumentPeek.module.css';

const SHOWN = 30;

/** A slip at a glance, beside the list. */
export function DocumentPeek({ kind, id }: { kind: Kind | undefined; id: Id }) {
  const { t } = useTranslation();
  const { data: doc, error } = useQuery(documentQuery(id));
  if (error) return <Failure error={error} />;
  if (doc === undefined) return <Loading rows={8} />;
  return (
    <div className={styles['peek']}>
      <p className={styles['title']}>
        <strong>{doc.number ?? t('document.noNumber')}</strong> <StateTag state={doc.state} />
      </p>
      {kind && <HeadFacts kind={kind} doc={doc} />}
      <ul>
        {doc.lines.slice(0, SHOWN).map((line) => (
          <li key={line.lineNo} className={styles['line']}>
            <CardLines
              title={line.name}
              figure={line.amount !== undefined && <Amount value={line.amount} />}
              left={[line.skuCode, line.color, line.size].filter(Boolean).join(' ')}
              right={formatQuantity(line.counted ?? line.quantity)}
            />
          </li>
        ))}
      </ul>
      {doc.lines.length > SHOWN && (
        <p>{t('document.moreLines', { count: doc.lines.length - SHOWN })}</p>
      )}
      {doc.totals?.amount != null && (
        <p className={styles['total']}>
          <Amount value={doc.totals.amount} as="total" />
        </p>
      )}
    </div>
  );
}
