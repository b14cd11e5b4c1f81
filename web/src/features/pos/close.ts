import type { Box, DayFigures, Id } from '@/api/types';
import {
  add,
  compare,
  type Decimal,
  isZero,
  multiply,
  negate,
  subtract,
  sum,
} from '@/money/decimal';

/** Notes and coins, the largest first. */
export const FACES: readonly string[] = ['100', '50', '20', '10', '5', '1', '0.5', '0.1'];

export type Pieces = Partial<Record<string, string>>;

/** What somebody who closes a day says; what they leave out is as the books have it. */
export interface Said {
  pieces: Pieces;
  counted?: Decimal | undefined;
  handed?: Decimal | undefined;
  to?: string | undefined;
  differenceOn?: string | undefined;
  note?: string | undefined;
}

export interface Close {
  counted: Decimal;
  handed: Decimal;
  left: Decimal;
  /** Less than nothing is missing. */
  difference: Decimal;
}

/** A day of which one sees what the box should hold. */
export interface ShownDay extends DayFigures {
  box: DayFigures['box'] & Box;
}

export function isShown(figures: DayFigures): figures is ShownDay {
  return figures.box.expected != null;
}

/** Nothing counted is as expected; nothing said about handing over is all but what the day began with. */
export function closeOf(box: Box, said: Said): Close {
  const pieces = FACES.filter((face) => said.pieces[face]).map((face) =>
    multiply(face, said.pieces[face] ?? '0'),
  );
  const counted = add(pieces.length > 0 ? sum(pieces) : (said.counted ?? box.expected), '0.00');
  const usual = subtract(counted, compare(box.opening, '0') > 0 ? box.opening : '0');
  const handed = add(said.handed ?? (compare(usual, '0') > 0 ? usual : '0'), '0.00');
  return {
    counted,
    handed,
    left: subtract(counted, handed),
    difference: subtract(counted, box.expected),
  };
}

const BANK = '1002';
const MISSING = '5602';
const TOO_MUCH = '5301';

/** The slip that closes the day. */
export function closeSlip(id: Id, figures: ShownDay, said: Said) {
  const { counted, handed, difference } = closeOf(figures.box, said);
  const missing = compare(difference, '0') < 0;
  const entries = [
    ...(isZero(handed) ? [] : [{ account: said.to ?? BANK, side: 'DEBIT', amount: handed }]),
    ...(isZero(difference)
      ? []
      : [
          {
            account: said.differenceOn ?? (missing ? MISSING : TOO_MUCH),
            side: missing ? 'DEBIT' : 'CREDIT',
            amount: missing ? negate(difference) : difference,
          },
        ]),
  ];
  const custom = Object.fromEntries(
    FACES.filter((face) => said.pieces[face]).map((face) => [
      `count.${face}`,
      said.pieces[face] ?? '0',
    ]),
  );
  return {
    id,
    kind: 'daily-close',
    businessDate: figures.day,
    store: figures.store,
    ...(said.note ? { note: said.note } : {}),
    lines: [],
    tenders: isZero(counted) ? [] : [{ lineNo: 1, method: 'cash', amount: counted }],
    allocations: [],
    entries: entries.map((entry, at) => ({ lineNo: at + 1, ...entry })),
    custom,
  };
}
