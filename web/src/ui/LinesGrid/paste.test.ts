import { describe, expect, it } from 'vitest';
import { blockOf, partsOf, valueOf } from './paste';
import type { GridColumn } from './columns';

const column = (key: string, type: GridColumn['type'], editable = true): GridColumn => ({
  key,
  title: key,
  type,
  width: 100,
  figure: false,
  editable,
  field: { key, type, name: {}, choices: [{ value: 'found', name: { 'zh-CN': '盘盈' } }] },
});
const columns = [
  column('sku', 'sku'),
  column('color', 'text', false),
  column('quantity', 'quantity'),
  column('price', 'price'),
];

describe('a block from a spreadsheet', () => {
  it('is split at tabs and lines, quotes and all', () => {
    expect(blockOf('A-1\t3\r\nB-2\t"1,000"\r\n')).toEqual([
      ['A-1', '3'],
      ['B-2', '1,000'],
    ]);
    expect(blockOf('"two\nlines"\t"say ""hi"""')).toEqual([['two\nlines', 'say "hi"']]);
    expect(blockOf('one')).toEqual([['one']]);
  });

  it('becomes parts of lines; computed columns are passed over, wrong figures are counted', () => {
    const block = blockOf('A-1\t红\t１２\t19.9\nB-2\t蓝\tx\t8');
    expect(partsOf(block, columns, 0)).toEqual({
      articles: ['A-1', 'B-2'],
      parts: [{ quantity: '12', price: '19.9' }, { price: '8' }],
      wrong: 1,
    });
  });

  it('may say an article and its number and nothing of colours', () => {
    expect(partsOf(blockOf('A-1\t3\nB-2\t12\t8.5\nC-3'), columns, 0)).toEqual({
      articles: ['A-1', 'B-2', 'C-3'],
      parts: [{ quantity: '3' }, { quantity: '12', price: '8.5' }, {}],
      wrong: 0,
    });
  });

  it('may begin in the middle', () => {
    expect(partsOf([['5', '2.50']], columns, 2).parts).toEqual([{ quantity: '5', price: '2.50' }]);
  });
});

describe('a typed cell', () => {
  it('means what its column says', () => {
    expect(valueOf('85%', column('discount', 'percent'))).toBe('0.85');
    expect(valueOf('a1, b2', column('serials', 'serials'))).toEqual(['a1', 'b2']);
    expect(valueOf('盘盈', column('reason', 'choice'))).toBe('found');
    expect(valueOf('盘亏', column('reason', 'choice'))).toBeUndefined();
    expect(valueOf('', column('quantity', 'quantity'))).toBeNull();
  });
});
