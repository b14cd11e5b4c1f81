import { describe, expect, it } from 'vitest';
import type { Line } from '@/api/types';
import type { GridColumn } from './columns';
import { entryCell, type Ground, move } from './moves';

const column = (key: string, type: GridColumn['type'], editable = true): GridColumn => ({
  key,
  title: key,
  type,
  width: 100,
  figure: false,
  editable,
  field: { key, type, name: {} },
});
const columns = [
  column('sku', 'sku'),
  column('color', 'text', false),
  column('quantity', 'quantity'),
  column('price', 'price'),
  column('amount', 'money'),
];
const line = (price?: string): Line => ({
  lineNo: 1,
  sku: 'a',
  quantity: '1',
  ...(price ? { price } : {}),
});
const ground = (...lines: Line[]): Ground => ({ columns, lines });

describe('Enter', () => {
  it('goes from the article to the quantity and on to the next line when the price is known', () => {
    const on = ground(line('19.90'));
    expect(move({ row: 0, col: 0 }, 'enter', on)).toEqual({ row: 0, col: 2 });
    expect(move({ row: 0, col: 2 }, 'enter', on)).toEqual(entryCell(on));
  });

  it('stops at a price that is missing', () => {
    const on = ground(line());
    expect(move({ row: 0, col: 2 }, 'enter', on)).toEqual({ row: 0, col: 3 });
    expect(move({ row: 0, col: 3 }, 'enter', on)).toEqual({ row: 1, col: 0 });
  });

  it('goes down a column of lines that are there', () => {
    expect(move({ row: 0, col: 2 }, 'enter', ground(line('1'), line('2')))).toEqual({
      row: 1,
      col: 2,
    });
  });
});

describe('Tab and arrows', () => {
  const on = ground(line('1'), line('2'));

  it('pass over what is computed', () => {
    expect(move({ row: 0, col: 0 }, 'tab', on)).toEqual({ row: 0, col: 2 });
    expect(move({ row: 0, col: 4 }, 'tab', on)).toEqual({ row: 1, col: 0 });
    expect(move({ row: 1, col: 0 }, 'tabBack', on)).toEqual({ row: 0, col: 4 });
    expect(move({ row: 0, col: 2 }, 'left', on)).toEqual({ row: 0, col: 0 });
    expect(move({ row: 0, col: 0 }, 'left', on)).toEqual({ row: 0, col: 0 });
  });

  it('leave the grid at its ends', () => {
    expect(move({ row: 2, col: 0 }, 'tab', on)).toBeUndefined();
    expect(move({ row: 0, col: 0 }, 'tabBack', on)).toBeUndefined();
    expect(move({ row: 0, col: 2 }, 'up', on)).toBeUndefined();
    expect(move({ row: 1, col: 2 }, 'down', on)).toEqual({ row: 2, col: 0 });
  });
});
