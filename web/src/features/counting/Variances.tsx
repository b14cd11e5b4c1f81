import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { variancesQuery } from '@/api/countQueries';
import type { Count, Id, Variance } from '@/api/types';
import { isZero, sum } from '@/money/decimal';
import { Amount } from '@/ui/primitives/Amount';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import styles from './Counting.module.css';
import { marksOf } from './marks';
import { useCountAct } from './useCountAct';
import { VarianceRow } from './VarianceRow';

type Which = 'different' | 'missing' | 'unsure' | 'all';

/** More rows than anybody goes through by eye; the search finds the others. */
const MOST = 300;

const IS: Record<Which, (row: Variance) => boolean> = {
  different: (row) => row.difference != null && !isZero(row.difference),
  missing: (row) => row.counted == null,
  unsure: (row) => marksOf(row).some((mark) => mark !== 'gone' && mark !== 'extra'),
  all: () => true,
};

/** What was counted beside the books: gone through, counted anew, explained. */
export function Variances({ count }: { count: Count }) {
  const { t } = useTranslation();
  const list = useQuery(variancesQuery(count.id));
  const [which, setWhich] = useState<Which>('different');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const { act, doing } = useCountAct(count.id);
  if (list.error) return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loading />;
  const words = typed.trim().toLowerCase();
  const rows = list.data.filter(
    (row) =>
      IS[which](row) &&
      [row.code, row.name, row.barcode, row.track].some((text) =>
        text?.toLowerCase().includes(words),
      ),
  );
  const book = list.data.some((row) => row.book != null);
  const cost = rows.some((row) => row.value != null);
  const leads = count.state === 'OPEN' && count.acts.includes('lead');
  const mark = (verb: 'again' | 'none') =>
    act({ verb, body: { skus: [...chosen] } }, { onSuccess: () => setChosen(new Set()) });
  const flip = (sku: Id) => {
    const next = new Set(chosen);
    if (!next.delete(sku)) next.add(sku);
    setChosen(next);
  };
  return (
    <section>
      <div className={styles['filters']}>
        <Segmented
          value={which}
          options={(['different', 'missing', 'unsure', 'all'] as const).map((value) => ({
            value,
            label: `${t(`counting.which.${value}`)} ${String(list.data.filter(IS[value]).length)}`,
          }))}
          onChange={setWhich}
        />
        <Input
          className={styles['search'] ?? ''}
          allowClear
          placeholder={t('stock.searchHint')}
          aria-label={t('stock.searchHint')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {leads && chosen.size > 0 && (
          <>
            <Button disabled={doing} onClick={() => mark('again')}>
              {t('counting.makeAgain', { count: chosen.size })}
            </Button>
            <Button disabled={doing} onClick={() => mark('none')}>
              {t('counting.makeNone', { count: chosen.size })}
            </Button>
          </>
        )}
        {cost && (
          <span className={styles['sum']}>
            {t('counting.valueSum')}{' '}
            <Amount value={sum(rows.flatMap((row) => (row.value == null ? [] : [row.value])))} />
          </span>
        )}
      </div>
      {rows.length === 0 ? (
        <Empty title={t(`counting.noRows.${which}`)} />
      ) : (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                {leads && <th aria-label={t('counting.choose')} />}
                <th>{t('stock.code')}</th>
                <th>{t('stock.name')}</th>
                {book && <th className={styles['figure']}>{t('counting.book')}</th>}
                <th className={styles['figure']}>{t('counting.counted')}</th>
                {book && <th className={styles['figure']}>{t('counting.difference')}</th>}
                {cost && <th className={styles['figure']}>{t('counting.value')}</th>}
                <th>{t('counting.counter')}</th>
                <th>{t('counting.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, MOST).map((row) => (
                <VarianceRow
                  key={`${row.sku}:${row.track ?? ''}`}
                  row={row}
                  book={book}
                  cost={cost}
                  {...(leads ? { chosen: chosen.has(row.sku), onFlip: () => flip(row.sku) } : {})}
                  {...(count.state === 'OPEN' && count.acts.includes('count')
                    ? {
                        onReason: (reason: string) =>
                          act({ verb: 'because', body: { sku: row.sku, reason } }),
                      }
                    : {})}
                />
              ))}
            </tbody>
          </table>
          {rows.length > MOST && (
            <p className={styles['quiet']}>
              {t('counting.moreRows', { count: rows.length - MOST })}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
