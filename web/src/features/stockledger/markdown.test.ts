import { describe, expect, it } from 'vitest';
import type { SlowRow } from '@/api/types';
import { proposals, repriced, USUAL_PERCENTS } from './markdown';

const coat: SlowRow = {
  item: 'y1',
  code: 'A2',
  name: '外套',
  onHand: '4',
  worth: '400.00',
  sold30: '0',
  sold60: '0',
  sold90: '0',
  idleDays: 70,
  band: 'OVER_60',
};
const style = {
  id: 'y1',
  version: 3,
  listPrice: '199.00',
  taxRate: '0.13',
  skus: [{ id: 's1', listPrice: '209.00' }, { id: 's2' }],
};

describe('a markdown plan', () => {
  it('lowers by the band, to the cent, and says what is left above cost', () => {
    const [one] = proposals([coat], new Map([['y1', style]]), USUAL_PERCENTS);

    expect(one).toMatchObject({ now: '199.00', then: '159.20', unitCost: '100.000000' });
    // 159.20 / 1.13 = 140.884956; 40.88 of it is above the cost of 100.
    expect(one?.left).toBe('0.2902');
    expect(one && repriced(one, '20')).toEqual({
      ...style,
      listPrice: '159.20',
      skus: [{ id: 's1', listPrice: '167.20' }, { id: 's2' }],
    });
  });

  it('leaves out what has no price, what is not lowered, and what is no percentage', () => {
    const without = { ...style, listPrice: undefined };

    expect(proposals([coat], new Map([['y1', without]]), USUAL_PERCENTS)).toEqual([]);
    expect(proposals([coat], new Map(), USUAL_PERCENTS)).toEqual([]);
    for (const percent of ['0', '96', '-5', 'x']) {
      const all = { ...USUAL_PERCENTS, OVER_60: percent };
      expect(proposals([coat], new Map([['y1', style]]), all)).toEqual([]);
    }
  });
});
