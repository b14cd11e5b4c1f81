import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openItemsOfQuery } from '@/api/queries';
import type { Allocation, Document, Kind, OpenItem } from '@/api/types';
import { compare, type Decimal, isZero, subtract, sum } from '@/money/decimal';
import { formatTotal } from '@/money/money';
import { Failure } from '../primitives/States';
import { hasEntries } from '../sheet/compute';
import type { Act } from '../sheet/edit';
import { byDue, following, oldestFirst, settling, withCredits } from './allocate';
import { AllocationTable } from './AllocationTable';
import styles from './Allocations.module.css';
import { Waived } from './Waived';

interface Props {
  kind: Kind;
  doc: Document;
  act: (act: Act) => void;
}

/**
 * Which open slips the money settles (核销). Where money is all the slip is about, what is typed settles what is due first, and
 * taking slips by hand says how much the money is; what is left stands as an advance.
 */
export function Allocations({ kind, doc, act }: Props) {
  const { t } = useTranslation();
  const side = kind.party === 'supplier' ? 'PAYABLE' : 'RECEIVABLE';
  const open = useQuery(openItemsOfQuery(doc.party ?? '', side));
  const items = byDue(open.data?.items ?? []);
  const money = sum(doc.tenders.map((tender) => tender.amount));
  const settled = sum(doc.allocations.map((allocation) => allocation.amount));
  const only = !kind.lines && !hasEntries(kind);
  const { byHand, put } = useHand({ doc, act, money, items, only });
  if (doc.party === undefined) {
    return <p className={styles['hint']}>{t('allocation.chooseParty')}</p>;
  }
  if (open.error) return <Failure error={open.error} onRetry={() => void open.refetch()} />;
  const credits = items.some((item) => compare(item.open, '0') < 0);
  return (
    <section className={styles['section']} aria-label={t('allocation.title')}>
      <header className={styles['head']}>
        <h2>{t('allocation.title')}</h2>
        <Sums money={money} settled={settled} items={items} />
        <Button
          size="small"
          disabled={items.length === 0 || isZero(money)}
          onClick={() => byHand(oldestFirst(items, money))}
        >
          {t('allocation.oldestFirst')}
        </Button>
        {credits && (
          <Button size="small" onClick={() => byHand(withCredits(items, money))}>
            {t('allocation.creditsFirst')}
          </Button>
        )}
      </header>
      {items.length === 0 && open.isSuccess && (
        <p className={styles['hint']}>{t('allocation.none')}</p>
      )}
      {items.length > 0 && (
        <AllocationTable
          items={items}
          allocations={doc.allocations}
          onSettle={(item, amount) => put(settling(doc.allocations, item, amount))}
        />
      )}
      {items.length > 0 && only && (
        <Waived kind={kind} doc={doc} act={act} missing={subtract(settled, money)} />
      )}
    </section>
  );
}

function Sums({
  money,
  settled,
  items,
}: {
  money: Decimal;
  settled: Decimal;
  items: readonly OpenItem[];
}) {
  const { t } = useTranslation();
  const left = subtract(money, settled);
  const open = sum(items.map((item) => item.open));
  return (
    <span aria-live="polite">
      {t('allocation.allOpen', { amount: formatTotal(open) })} ·{' '}
      {t('allocation.settled', { amount: formatTotal(settled) })} ·{' '}
      {compare(left, '0') < 0
        ? t('allocation.tooMuch', { amount: formatTotal(subtract('0', left)) })
        : t('allocation.left', { amount: formatTotal(left) })}
    </span>
  );
}

interface Hand {
  doc: Document;
  act: (act: Act) => void;
  money: Decimal;
  items: readonly OpenItem[];
  only: boolean;
}

/** Who leads: the money until somebody takes a slip by hand, and then the slips, unless the money was typed. */
function useHand({ doc, act, money, items, only }: Hand) {
  const [led, setLed] = useState(doc.allocations.length > 0);
  const follows = useRef(false);
  const filled = useRef('');
  const state = useRef({ act, items, allocations: doc.allocations });
  useEffect(() => {
    state.current = { act, items, allocations: doc.allocations };
  });
  const key = `${money} ${String(items.length)}`;
  useEffect(() => {
    if (!only || led || state.current.items.length === 0 || filled.current === key) return;
    filled.current = key;
    const wanted = oldestFirst(state.current.items, money);
    if (wanted.length > 0 || state.current.allocations.length > 0) {
      state.current.act({ type: 'allocations', allocations: wanted });
    }
  }, [only, led, key, money]);
  const byHand = (allocations: Allocation[]) => {
    setLed(true);
    act({ type: 'allocations', allocations });
  };
  const put = (allocations: Allocation[]) => {
    byHand(allocations);
    const real = doc.tenders.filter(({ method }) => method !== 'waived');
    const before = following(doc.tenders, doc.allocations);
    const same = before.every((tender, at) => tender.amount === doc.tenders[at]?.amount);
    follows.current = isZero(sum(real.map(({ amount }) => amount))) || (follows.current && same);
    if (only && real.length === 1 && follows.current) {
      act({ type: 'tenders', tenders: following(doc.tenders, allocations) });
    }
  };
  return { byHand, put };
}
