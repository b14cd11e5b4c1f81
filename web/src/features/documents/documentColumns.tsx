import type { TFunction } from 'i18next';
import type { DocumentRow, Kind } from '@/api/types';
import { formatMoney, formatQuantity } from '@/money/money';
import { named } from '@/i18n/names';
import { sumOf } from '@/ui/DataList/sums';
import type { Column } from '@/ui/DataList/types';
import { AMOUNT, isHidden } from '@/ui/sheet/seen';
import { shortDate, shortInstant } from '@/ui/dates';
import { Amount } from '@/ui/primitives/Amount';
import { StateTag } from '@/ui/primitives/StateTag';
import { Progress, progressWords } from './Progress';

type C = Column<DocumentRow>;

function figure(
  key: 'quantity' | 'amount' | 'due',
  title: string,
  width: number,
  as: 'quantity' | 'money',
  summed: boolean,
  spare?: number,
): C {
  const format = as === 'quantity' ? formatQuantity : formatMoney;
  return {
    key,
    title,
    width,
    align: 'right',
    ...(spare === undefined ? {} : { spare }),
    text: (row) => format(row[key]),
    render: (row) => <Amount value={row[key]} as={as} />,
    ...(summed ? { sum: (sums) => format(sumOf(sums, key)) } : {}),
  };
}

/** Whether something is to come of slips of the kind: their goods move on the way they were meant to. */
export function awaits(kind: Kind, kinds: readonly Kind[]): boolean {
  return (
    kind.lines &&
    kinds.some(
      ({ code, lines, warehouse }) =>
        lines &&
        kind.next.includes(code) &&
        warehouse !== 'none' &&
        (kind.warehouse === warehouse || kind.warehouse === 'both'),
    )
  );
}

/** Whether money may be left open on slips of the kind: a payment follows them, or they are one. An order only promises. */
export function owes(kind: Kind, kinds: readonly Kind[]): boolean {
  const payable = ({ code, allocations, lines }: Kind) =>
    allocations && !lines && kind.next.includes(code);
  return kind.party !== 'none' && (kind.allocations || kinds.some(payable));
}

/**
 * The columns of a list of slips: those of one kind, or of all kinds together. What is bought, sold and paid adds up to
 * nothing that anybody could use, so only slips of one kind are summed.
 */
export function documentColumns(kind: Kind | undefined, kinds: readonly Kind[], t: TFunction): C[] {
  const when = (on: boolean, column: C): C[] => (on ? [column] : []);
  const priced =
    !kind ||
    kind.tenders ||
    kind.lineColumns.some(({ key }) => key === 'amount' || key === 'price');
  const among = kind ? [kind] : kinds;
  const money = among.some((one) => !isHidden(one, AMOUNT));
  const hasParty =
    kind?.party !== 'none' && among.some((one) => one.party !== 'none' && !isHidden(one, 'party'));
  const kindName = (row: DocumentRow) =>
    named(kinds.find(({ code }) => code === row.kind)?.name, row.kind);
  const partyTitle = kind && kind.party !== 'none' ? t(`party.${kind.party}`) : t('books.party');
  return [
    {
      key: 'number',
      title: t('document.number'),
      // A box to choose the row by stands in it, too.
      width: kind && kind.next.length > 0 ? 204 : 176,
      text: (row) => row.number ?? t('document.noNumber'),
    },
    ...when(!kind, { key: 'kind', title: t('document.kind'), width: 120, text: kindName }),
    {
      key: 'state',
      title: t('document.state'),
      width: 84,
      text: (row) => t(`state.${row.state}`),
      render: (row) => <StateTag state={row.state} />,
    },
    {
      key: 'businessDate',
      title: t('document.date'),
      width: 96,
      text: (row) => shortDate(row.businessDate),
    },
    {
      key: 'store',
      title: t('document.store'),
      width: 120,
      ...(kind?.partyRequired ? { spare: 3 } : {}),
      text: (row) => row.storeName ?? '',
    },
    ...when(hasParty, {
      key: 'party',
      title: partyTitle,
      width: 140,
      ...(kind?.partyRequired ? {} : { spare: 3 }),
      text: (row) => row.partyName ?? '',
    }),
    ...when(kind?.warehouse !== 'none', {
      key: 'warehouse',
      title: t('document.warehouse'),
      width: 150,
      spare: 2,
      text: (row) => row.warehouseName ?? '',
    }),
    ...when(
      kind?.lines !== false,
      figure('quantity', t('document.quantity'), 88, 'quantity', !!kind, 5),
    ),
    ...when(!!kind && awaits(kind, kinds), {
      key: 'openQuantity',
      title: t('progress.title'),
      width: 132,
      align: 'right',
      spare: 5,
      text: (row) => progressWords(row, t),
      render: (row) => <Progress row={row} />,
    }),
    ...when(priced && money, figure('amount', t('document.amount'), 130, 'money', !!kind)),
    ...when(
      money && (!kind || owes(kind, kinds)),
      figure('due', t('document.due'), 110, 'money', !!kind, kind?.partyRequired ? 6 : 4),
    ),
    {
      key: 'postedAt',
      title: t('document.postedAt'),
      width: 120,
      spare: 1,
      hidden: !kind,
      text: (row) => shortInstant(row.postedAt),
    },
  ];
}
