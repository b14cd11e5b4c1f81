import { describe, expect, it } from 'vitest';
import { checkDigit, filled, inOrder, ownBarcode, type StyleSku, toggled } from './matrix';

const black = { id: 'b', code: 'BK', name: '黑' };
const white = { id: 'w', code: 'WH', name: '白' };
let n = 0;
const newId = () => `id${String((n += 1))}`;

describe('barcodes', () => {
  it('end in the check digit that scanners compute', () => {
    expect(checkDigit('590123412345')).toBe('7');
    expect(checkDigit('690123456789')).toBe('2');
    expect(checkDigit('7351353')).toBe('7');
  });

  it('of the shop itself are EAN-13 in the range 20', () => {
    let seed = 0;
    const code = ownBarcode(() => (seed += 7));
    expect(code).toMatch(/^20\d{11}$/);
    expect(checkDigit(code.slice(0, 12))).toBe(code.at(-1));
  });
});

describe('the colour × size grid', () => {
  it('makes every SKU once, named by style, colour and size', () => {
    const first = filled([], 'A101', [black, white], ['S', 'M'], newId);
    expect(first.map(({ code }) => code)).toEqual(['A101-BKS', 'A101-BKM', 'A101-WHS', 'A101-WHM']);
    expect(filled(first, 'A101', [black, white], ['S', 'M'], newId)).toHaveLength(4);
  });

  it('takes off what was never saved, and keeps what the server knows', () => {
    const saved: StyleSku = {
      id: 's',
      code: 'A101-BKS',
      color: 'b',
      size: 'S',
      barcodes: [],
      version: 1,
    };
    const both = toggled([saved], 'A101', white, 'S', newId());
    expect(toggled(both, 'A101', white, 'S', newId())).toEqual([saved]);
    expect(toggled([saved], 'A101', black, 'S', newId())).toEqual([saved]);
  });

  it('of goods without colours and sizes is one SKU with the code of its style', () => {
    expect(filled([], 'TEA-1', [undefined], [undefined], newId)[0]?.code).toBe('TEA-1');
  });
});

describe('sizes', () => {
  it('hang from small to large, letters as numbers', () => {
    expect(inOrder(['L', 'M', '2XL', 'S', 'XL', 'XS', 'L', 'XXS', '3XL', 'XXL'])).toEqual([
      ...['XXS', 'XS', 'S', 'M', 'L', 'XL', '2XL', 'XXL', '3XL'],
    ]);
    expect(inOrder(['105', '95', '100'])).toEqual(['95', '100', '105']);
    expect(inOrder(['均码', 'M', 'S'])).toEqual(['S', 'M', '均码']);
  });
});
