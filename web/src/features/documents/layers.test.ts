import { describe, expect, it } from 'vitest';
import type { ChainMember } from '@/api/types';
import { layersOf } from './layers';

const member = (id: string, ...after: string[]): ChainMember => ({
  id,
  kind: 'k',
  state: 'POSTED',
  businessDate: '2026-11-21',
  mirror: false,
  after,
});

describe('the generations of a family', () => {
  it('stand behind everything that they were made from, whatever order they come in', () => {
    const all = [
      member('paid', 'first', 'second'),
      member('order'),
      member('first', 'order'),
      member('second', 'order'),
      member('back', 'first'),
      member('other'),
    ];

    expect(layersOf(all).map((layer) => layer.map(({ id }) => id))).toEqual([
      ['order', 'other'],
      ['first', 'second'],
      ['paid', 'back'],
    ]);
  });

  it('end where a circle would begin, and go without what is hidden', () => {
    const all = [member('a', 'b'), member('b', 'a', 'hidden')];

    expect(layersOf(all).flat()).toHaveLength(2);
  });
});
