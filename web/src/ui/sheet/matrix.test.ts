import { describe, expect, it } from 'vitest';
import type { Kind, Line, SkuHit, StyleMatrix } from '@/api/types';
import { countsOf, filledDown, filledRight, gridOf, sumOf, withMatrix, withPack } from './matrix';

const column = (key: string, type: Kind['lineColumns'][number]['type']) => ({
  key,
  type,
  name: {},
});
const kind = {
  code: 'sales-delivery',
  party: 'customer',
  lineColumns: [
    column('sku', 'sku'),
    column('quantity', 'quantity'),
    column('price', 'price'),
    column('amount', 'money'),
  ],
} as unknown as Kind;
const count: Kind = {
  ...kind,
  lineColumns: [column('sku', 'sku'), column('counted', 'quantity')],
};

const sku = (color: string, size: string, more: Partial<SkuHit> = {}): SkuHit => ({
  id: color + size,
  code: `A-${color}${size}`,
  name: '衬衫',
  color,
  size,
  listPrice: '10.00',
  ...more,
});
const style: StyleMatrix = {
  style: 's',
  code: 'A',
  name: '衬衫',
  sizes: ['S', 'M', 'L'],
  skus: [
    sku('黑', 'S'),
    sku('黑', 'M'),
    sku('黑', 'L', { archived: true }),
    sku('白', 'S'),
    sku('白', 'M'),
    sku('白', 'L'),
  ],
  packs: [
    {
      name: '一手',
      sizes: [
        { size: 'S', quantity: '1' },
        { size: 'M', quantity: '2' },
        { size: 'L', quantity: '1' },
      ],
    },
  ],
};
const grid = gridOf(style);
const cells = style.skus.filter(({ archived }) => archived !== true);
const line = (id: string, quantity: string, more: Partial<Line> = {}): Line => ({
  lineNo: 1,
  sku: id,
  quantity,
  price: '9.00',
  ...more,
});
const said = (lines: readonly Line[]) => lines.map(({ sku: id, quantity }) => [id, quantity]);

describe('a style by colour and size', () => {
  it('has a row a colour and a column a size; an article that was archived gives way to a live one', () => {
    expect(grid.rows.map(({ color, cells: row }) => [color, row.map((cell) => cell?.id)])).toEqual([
      ['黑', ['黑S', '黑M', '黑L']],
      ['白', ['白S', '白M', '白L']],
    ]);
    const again = gridOf({ ...style, skus: [...style.skus, { ...sku('黑', 'L'), id: 'new' }] });
    expect(again.rows).toHaveLength(2);
    expect(again.rows[0]?.cells[2]?.id).toBe('new');
  });

  it('is filled by packs, to the right and down, and never where it is archived', () => {
    const packed = withPack(
      withPack(new Map(), grid, 0, style.packs[0]!, 1),
      grid,
      0,
      style.packs[0]!,
      1,
    );
    expect([...packed]).toEqual([
      ['黑S', '2'],
      ['黑M', '4'],
    ]);
    expect([...withPack(packed, grid, 0, style.packs[0]!, -1)]).toEqual([
      ['黑S', '1'],
      ['黑M', '2'],
    ]);
    expect(withPack(new Map([['黑S', '1']]), grid, 0, style.packs[0]!, -1).size).toBe(0);
    expect([...filledRight(new Map([['白S', '3']]), grid, 1, 0)]).toEqual([
      ['白S', '3'],
      ['白M', '3'],
      ['白L', '3'],
    ]);
    expect(sumOf(filledDown(packed, grid, 1), grid.rows[1]?.cells ?? [])).toBe('6');
  });
});

describe('what the matrix says becomes lines', () => {
  it('changes those that are there, doubles none, and puts new ones behind their style', () => {
    const lines = [line('黑S', '2'), line('other', '5')];
    expect([...countsOf(lines, kind)]).toEqual([
      ['黑S', '2'],
      ['other', '5'],
    ]);

    const next = withMatrix(
      lines,
      cells,
      new Map([
        ['黑S', '4'],
        ['白M', '1'],
      ]),
      kind,
    );

    expect(said(next)).toEqual([
      ['黑S', '4'],
      ['白M', '1'],
      ['other', '5'],
    ]);
    // The price that was agreed for the line stays; a new line has the label's.
    expect(next.map(({ price, amount }) => [price, amount])).toEqual([
      ['9.00', '36.00'],
      ['10.00', '10.00'],
      ['9.00', undefined],
    ]);
    expect(said(withMatrix(next, cells, new Map([['白M', '1']]), kind))).toEqual([
      ['白M', '1'],
      ['other', '5'],
    ]);
  });

  it('takes less from the last of several lines of one article, and leaves boxes alone', () => {
    const lines = [line('黑S', '2'), line('黑S', '3'), line('黑S', '1', { unitFactor: '12' })];
    const down = (n: string) => said(withMatrix(lines, cells, new Map([['黑S', n]]), kind));

    expect(down('5')).toEqual([
      ['黑S', '2'],
      ['黑S', '3'],
      ['黑S', '1'],
    ]);
    expect(down('4')).toEqual([
      ['黑S', '2'],
      ['黑S', '2'],
      ['黑S', '1'],
    ]);
    expect(down('1')).toEqual([
      ['黑S', '1'],
      ['黑S', '1'],
    ]);
    expect(said(withMatrix(lines, cells, new Map(), kind))).toEqual([['黑S', '1']]);
  });

  it('counts nothing as nothing where one counts, and keeps it', () => {
    const counted = withMatrix([], cells, new Map([['白S', '0']]), count);
    expect(counted).toMatchObject([{ sku: '白S', counted: '0' }]);
    expect(counted[0]).not.toHaveProperty('quantity');
  });
});
