import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { qualityRecordsQuery } from '@/api/qualityQueries';
import { definitionsQuery } from '@/api/queries';
import type { Id, QualityLine, QualityRow } from '@/api/types';
import { named } from '@/i18n/names';
import { formatQuantity } from '@/money/money';
import { shortDate } from '@/ui/dates';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import styles from './Quality.module.css';

interface Props {
  name: string;
  line: QualityLine;
  /** Left out for what the company shares. */
  store: Id | undefined;
  onBack: () => void;
}

/** The records that a rule finds to be put right, each with the way to it. */
export function QualityRecords({ name, line, store, onBack }: Props) {
  const { t } = useTranslation();
  const found = useInfiniteQuery(qualityRecordsQuery(line.rule, store));
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const count = found.data?.pages[0]?.sums?.['count'];
  return (
    <section aria-label={t(`quality.rule.${line.rule}`)}>
      <div className={styles['back']}>
        <Button type="link" onClick={onBack}>
          ← {name}
        </Button>
      </div>
      <h2 className={styles['heading']}>
        {t(`quality.rule.${line.rule}`)}
        {typeof count === 'number' && <span> {t('quality.count', { count })}</span>}
      </h2>
      <p className={styles['hint']}>{t(`quality.why.${line.rule}`)}</p>
      {found.error && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading rows={8} />}
      {found.isSuccess && rows.length === 0 && (
        <Empty title={t('quality.allRight')} hint={t('quality.doneHint')} />
      )}
      {rows.length > 0 && (
        <ul className={styles['rows']}>
          {rows.map((row) => (
            <li key={`${row.id}${row.within ?? ''}${row.day ?? ''}`}>
              <Row row={row} />
            </li>
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('quality.more')}
        </Button>
      )}
    </section>
  );
}

const MASTERS: Record<string, string> = {
  style: 'styles',
  customer: 'customers',
  supplier: 'suppliers',
};

/** Where a record is put right. */
function hrefOf({ id, kind, day, within }: QualityRow): string {
  const master = MASTERS[kind];
  if (master !== undefined) return `/masters/${master}/${id}`;
  if (kind === 'sku') return `/masters/styles/${within ?? ''}`;
  if (kind === 'balance') return `/stock/card/${within ?? ''}/${id}`;
  if (kind === 'daily-close') return `/daily-close?store=${id}&day=${day ?? ''}`;
  return `/documents/${kind}/${id}`;
}

function Row({ row }: { row: QualityRow }) {
  const { t } = useTranslation();
  const { data } = useQuery(definitionsQuery);
  const kind = data?.kinds.find(({ code }) => code === row.kind);
  const words = [
    kind ? named(kind.name, kind.code) : '',
    row.name,
    row.day == null ? '' : shortDate(row.day),
    row.place,
    row.quantity == null ? '' : formatQuantity(row.quantity),
  ];
  return (
    <Link to={hrefOf(row)} className={styles['row']}>
      <span className={styles['code']}>
        {row.code ?? (row.kind === 'daily-close' ? shortDate(row.day ?? '') : t('quality.draft'))}
      </span>
      <span className={styles['words']}>{words.filter(Boolean).join(' · ')}</span>
    </Link>
  );
}
