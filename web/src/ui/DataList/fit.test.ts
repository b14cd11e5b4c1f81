import { expect, it } from 'vitest';
import { fitting } from './fit';
import type { Column } from './types';

const column = (key: string, width: number, spare?: number): Column<string> => ({
  key,
  title: key,
  width,
  text: (row) => row,
  ...(spare === undefined ? {} : { spare }),
});
const all = [
  column('number', 100),
  column('store', 100, 2),
  column('sum', 100),
  column('at', 100, 1),
];
const keys = (room: number) => fitting(all, room).map(({ key }) => key);

it('leaves out what is spared first, and no more than it must', () => {
  expect(keys(400)).toEqual(['number', 'store', 'sum', 'at']);
  expect(keys(399)).toEqual(['number', 'store', 'sum']);
  expect(keys(250)).toEqual(['number', 'sum']);
});

it('never leaves out what cannot be spared', () => {
  expect(keys(50)).toEqual(['number', 'sum']);
});
