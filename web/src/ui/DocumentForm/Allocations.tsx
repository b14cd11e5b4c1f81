import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { openItemsOfQuery } from '@/api/queries';
import type { Allocation, Document, Kind, OpenItem } from '@/api/types';
import { compare, type Decimal, isZero, subtract, sum } from '@/money/decimal';
import { formatTotal } from '@/money/money';
import { shortDate } from '../dates';
import { Amount } from '../primitives/Amount';
import { DecimalInput } from '../primitives/DecimalInput';
import { Failure } from '../primitives/States';
import type { Act } from '../sheet/edit';
import styles from './Allocations.module.css';

interface Props {
  kind: Kind;
  doc: Document;
  act: (act: Act) => void;
}

/** Settles the oldest first until the money is used up. */
export function oldestFirst(items: readonly OpenItem[], money: Decimal): Allocation[] {
  let left = money;
  const oldest = items.toSorted((a, b) =>
    (a.businessDate ?? '').localeCompare(b.businessDate ?? ''),
  );
  return oldest.flatMap((item): Allocation[] => {
    if (compare(left, '0') <= 0 || compare(item.open, '0') <= 0) return [];
    const amount = compare(item.open, left) < 0 ? item.open : left;
    left = subtract(left, amount);
    return [{ item: item.item, amount }];
  });
}

/** Which open slips the money settles (核销); what is left stands as a prepayment. */
export function Allocations({ kind, doc, act }: Props) {
  const { t } = useTranslation();
  const side = kind.party === 'supplier' ? 'PAYABLE' : 'RECEIVABLE';
  const open = useQuery(openItemsOfQuery(doc.party ?? '', side));
  const items = open.data?.items ?? [];
  const money = sum(doc.tenders.map((tender) => tender.amount));
  const settled = sum(doc.allocations.map((allocation) => allocation.amount));
  const left = subtract(money, settled);
  const amountOf = (item: OpenItem) =>
    doc.allocations.find((allocation) => allocation.item === item.item)?.amount;
  const set = (item: OpenItem, amount: Decimal | undefined) => {
    const others = doc.allocations.filter((allocation) => allocation.item !== item.item);
    const own = amount === undefined || isZero(amount) ? [] : [{ item: item.item, amount }];
    act({ type: 'allocations', allocations: [...others, ...own] });
  };
  if (doc.party === undefined) {
    return <p className={styles['hint']}>{t('allocation.chooseParty')}</p>;
  }
  if (open.error) return <Failure error={open.error} onRetry={() => void open.refetch()} />;
  return (
    <section className={styles['section']} aria-label={t('allocation.title')}>
      <header className={styles['head']}>
        <h2>{t('allocation.title')}</h2>
        <span>
          {t('allocation.settled', { amount: formatTotal(settled) })} ·{' '}
          {compare(left, '0') < 0
            ? t('allocation.tooMuch', { amount: formatTotal(subtract('0', left)) })
            : t('allocation.left', { amount: formatTotal(left) })}
        </span>
        <Button
          size="small"
          disabled={items.length === 0 || isZero(money)}
          onClick={() => act({ type: 'allocations', allocations: oldestFirst(items, money) })}
        >
          {t('allocation.oldestFirst')}
        </Button>
      </header>
      {items.length === 0 && open.isSuccess && (
        <p className={styles['hint']}>{t('allocation.none')}</p>
      )}
      {items.length > 0 && (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th>{t('document.number')}</th>
              <th>{t('document.date')}</th>
              <th className={styles['figure']}>{t('allocation.amount')}</th>
              <th className={styles['figure']}>{t('allocation.open')}</th>
              <th className={styles['figure']}>{t('allocation.now')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.item}>
                <td>{item.number}</td>
                <td>{shortDate(item.businessDate)}</td>
                <td className={styles['figure']}>
                  <Amount value={item.amount} />
                </td>
                <td className={styles['figure']}>
                  <Amount value={item.open} />
                </td>
                <td className={styles['figure']}>
                  <DecimalInput
                    aria-label={t('allocation.nowFor', { number: item.number ?? '' })}
                    value={amountOf(item)}
                    onChange={(amount) => set(item, amount)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
