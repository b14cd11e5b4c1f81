import { describe, expect, it } from 'vitest';
import type { OpenItem } from '@/api/types';
import { following, oldestFirst, settling, withCredits, withWaived } from './allocate';

const item = (name: string, open: string, dueDate: string): OpenItem => ({
  item: name,
  open,
  amount: open,
  dueDate,
  businessDate: '2026-01-01',
});

const LATER = item('later', '40.00', '2026-03-01');
const FIRST = item('first', '60.00', '2026-02-01');
const ADVANCE = item('advance', '-30.00', '2026-01-15');
const ALL = [LATER, FIRST, ADVANCE];

describe('settling', () => {
  it('takes what is due first, and a part of what the money does not reach', () => {
    expect(oldestFirst(ALL, '70.00')).toEqual([
      { item: 'first', amount: '60.00' },
      { item: 'later', amount: '10.00' },
    ]);
    expect(oldestFirst(ALL, '0.00')).toEqual([]);
  });

  it('uses advances only as far as the money does not reach', () => {
    expect(withCredits(ALL, '0')).toEqual([
      { item: 'advance', amount: '-30.00' },
      { item: 'first', amount: '30.00' },
    ]);
    expect(withCredits(ALL, '90.00')).toEqual([
      { item: 'advance', amount: '-10.00' },
      { item: 'first', amount: '60.00' },
      { item: 'later', amount: '40.00' },
    ]);
    expect(withCredits(ALL, '200.00')).toEqual([
      { item: 'first', amount: '60.00' },
      { item: 'later', amount: '40.00' },
    ]);
  });

  it('lets the money follow what is taken, less what is given up', () => {
    const taken = settling(settling([], FIRST, '60.00'), LATER, '40.00');
    const tenders = withWaived([{ lineNo: 1, method: 'bank', amount: '0.00' }], '0.50', '5603');

    expect(following(tenders, taken).map(({ amount }) => amount)).toEqual(['99.50', '0.50']);
    expect(settling(taken, FIRST, undefined)).toEqual([{ item: 'later', amount: '40.00' }]);
    expect(withWaived(tenders, undefined, undefined)).toHaveLength(1);
  });
});
