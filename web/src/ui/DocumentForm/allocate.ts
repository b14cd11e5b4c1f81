import type { Allocation, OpenItem, Tender } from '@/api/types';
import { add, compare, type Decimal, isZero, negate, subtract, sum } from '@/money/decimal';

/** What is due first stands first; of one day what was booked first. */
export function byDue(items: readonly OpenItem[]): OpenItem[] {
  const key = (item: OpenItem) => `${item.dueDate ?? ''} ${item.businessDate ?? ''}`;
  return items.toSorted((a, b) => key(a).localeCompare(key(b)));
}

/** Settles what is due first until the money is used up. */
export function oldestFirst(items: readonly OpenItem[], money: Decimal): Allocation[] {
  let left = money;
  return byDue(items).flatMap((item): Allocation[] => {
    if (compare(left, '0') <= 0 || compare(item.open, '0') <= 0) return [];
    const amount = compare(item.open, left) < 0 ? item.open : left;
    left = subtract(left, amount);
    return [{ item: item.item, amount }];
  });
}

/** Advances and credit notes first, then the money: what is due first is settled by both. */
export function withCredits(items: readonly OpenItem[], money: Decimal): Allocation[] {
  const debts = sum(items.filter(({ open }) => compare(open, '0') > 0).map(({ open }) => open));
  let wanted = subtract(debts, money);
  const used = byDue(items).flatMap((item): Allocation[] => {
    if (compare(item.open, '0') >= 0 || compare(wanted, '0') <= 0) return [];
    const most = negate(item.open);
    const amount = compare(most, wanted) < 0 ? most : wanted;
    wanted = subtract(wanted, amount);
    return [{ item: item.item, amount: negate(amount) }];
  });
  const funds = subtract(money, sum(used.map(({ amount }) => amount)));
  return [...used, ...oldestFirst(items, funds)];
}

/** The same settlement with one slip settled by this much, or not at all. */
export function settling(
  allocations: readonly Allocation[],
  item: OpenItem,
  amount: Decimal | undefined,
): Allocation[] {
  const others = allocations.filter((allocation) => allocation.item !== item.item);
  return amount === undefined || isZero(amount) ? others : [...others, { item: item.item, amount }];
}

export function amountOf(allocations: readonly Allocation[], item: OpenItem): Decimal | undefined {
  return allocations.find((allocation) => allocation.item === item.item)?.amount;
}

/** What is given up stands among the ways of paying. */
export function waivedOf(tenders: readonly Tender[]): Tender | undefined {
  return tenders.find(({ method }) => method === 'waived');
}

export function withWaived(
  tenders: readonly Tender[],
  amount: Decimal | undefined,
  account: string | undefined,
): Tender[] {
  const others = tenders.filter(({ method }) => method !== 'waived');
  if (amount === undefined || compare(amount, '0') <= 0) return others;
  return [...others, { lineNo: 0, method: 'waived', amount, ...(account ? { account } : {}) }];
}

/** Where one way of paying has no amount of its own yet, it follows what is settled. */
export function following(
  tenders: readonly Tender[],
  allocations: readonly Allocation[],
): Tender[] {
  const waived = waivedOf(tenders)?.amount ?? '0';
  const due = subtract(sum(allocations.map(({ amount }) => amount)), waived);
  const amount = compare(due, '0') > 0 ? add(due, '0.00') : '0.00';
  return tenders.map((tender) => (tender.method === 'waived' ? tender : { ...tender, amount }));
}
