import { describe, expect, it } from 'vitest';
import type { MasterEntry } from '@/api/types';
import { beginOf, endOf, firstDayOf, lastDayOf, placeOf, scopeOf, treeOf } from './scopes';

function unit(id: string, parent: string | null): MasterEntry {
  return { id, name: id, version: 1, parent };
}

describe('scopes', () => {
  it('makes a tree of units, and stands orphans at the top', () => {
    const tree = treeOf([
      unit('a', 'south'),
      unit('hq', null),
      unit('south', 'hq'),
      unit('x', 'gone'),
    ]);

    expect(tree).toEqual([
      {
        value: 'hq',
        title: 'hq',
        children: [
          { value: 'south', title: 'south', children: [{ value: 'a', title: 'a', children: [] }] },
        ],
      },
      { value: 'x', title: 'x', children: [] },
    ]);
  });

  it('goes from a scope to a place in the tree and back', () => {
    for (const place of ['company', 'own', '0198-unit']) {
      expect(placeOf({ role: 'r', ...scopeOf(place) })).toBe(place);
    }
    expect(placeOf({ role: null, scope: null, unit: null })).toBeUndefined();
  });

  it('holds from the first moment of a day until the last day is over', () => {
    const from = beginOf('2026-02-27');
    const until = endOf('2026-02-28');

    expect(firstDayOf(from)).toBe('2026-02-27');
    expect(lastDayOf(until)).toBe('2026-02-28');
    expect(until).toBe(beginOf('2026-03-01'));
    expect(new Date(until ?? '').getTime() - new Date(from ?? '').getTime()).toBe(2 * 86_400_000);
    expect([beginOf(undefined), endOf(undefined)]).toEqual([null, null]);
    expect([firstDayOf(null), lastDayOf(null)]).toEqual(['', '']);
  });
});
