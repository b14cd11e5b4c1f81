import { describe, expect, it } from 'vitest';
import type { ImportRun } from '@/api/types';
import { goodsList, rowOfLine } from './goodsList';
import { cellsOf, pastedRows } from './paste';
import { planned } from './openStores';
import { FIELDS, readGoods } from './reading';
import { rowsLeft } from './useTakeIn';

const faults = (rows: Parameters<typeof readGoods>[0]) =>
  readGoods(rows).wrong.map((all) => all.map(({ code, facts }) => `${code} ${String(facts.row)}`));

describe('what is pasted', () => {
  it('is split at tabs, commas of either width or semicolons; quotes hold together', () => {
    expect(cellsOf('T1\t短袖, 白\t59\r\nT2\t"a ""b""\nc"\t8\n')).toEqual([
      ['T1', '短袖, 白', '59'],
      ['T2', 'a "b"\nc', '8'],
    ]);
    expect(cellsOf('T1,"短袖, 白",59')).toEqual([['T1', '短袖, 白', '59']]);
    expect(cellsOf('T1，短袖，59')).toEqual([['T1', '短袖', '59']]);
    expect(cellsOf('T1;1,50;59')).toEqual([['T1', '1,50', '59']]);
    expect(cellsOf('短袖\n长裤')).toEqual([['短袖'], ['长裤']]);
  });

  it('is taken by its titles in any order, and by place where there are none', () => {
    expect(pastedRows('零售价\t单位\t* 品 名\n59\t件\t短袖\n\t\t\n', FIELDS, 'code')).toEqual([
      { price: '59', name: '短袖' },
    ]);
    expect(pastedRows('短袖\t黑色', FIELDS, 'name')).toEqual([{ name: '短袖', color: '黑色' }]);
  });
});

describe('rows of goods', () => {
  it('understand full-width digits, marks of money, and several colours and sizes in a cell', () => {
    const rows = [
      {
        name: '短袖',
        color: '黑色、白色',
        size: 'S M',
        price: '￥５９',
        cost: '2０元',
        quantity: '１,０００件',
      },
      { code: 'K9', name: '帽子', price: '19.90' },
      { name: '短袖', color: '红色', price: '59', quantity: '0' },
      { name: '水', barcode: '６９０１２３４５６７８９２', price: '2' },
    ];
    const { goods, last } = readGoods(rows, 7);

    expect(goods.map(({ code, color, size, quantity }) => [code, color, size, quantity])).toEqual([
      ['G008', '黑色', 'S', '1000'],
      ['G008', '黑色', 'M', '1000'],
      ['G008', '白色', 'S', '1000'],
      ['G008', '白色', 'M', '1000'],
      ['K9', '', '', ''],
      ['G008', '红色', '', ''],
      ['', '', '', ''],
    ]);
    expect(goods[0]).toMatchObject({ price: '59', cost: '20' });
    expect(goods.at(-1)).toMatchObject({ barcode: '6901234567892', price: '2' });
    expect(last).toBe(8);
  });

  it('say in words what is wrong, and where it stood first', () => {
    expect(
      faults([
        { name: '短袖', price: '五十九' },
        {},
        { price: '1.234', quantity: '-1', cost: 'x' },
        { name: '帽子', price: '9', quantity: '3' },
        { name: '水', price: '2', barcode: '6901234567893' },
        { code: 'A', name: 'a', price: '1', barcode: '6901234567892' },
        { code: 'B', name: 'b', price: '1', barcode: '6901234567892' },
        { code: 'A', name: 'a', price: '1' },
        { code: 'C', name: 'c', price: '1', size: 'S,M', barcode: '1234' },
      ]),
    ).toEqual([
      ['badPrice 1'],
      [],
      ['noName 3', 'badPrice 3', 'badQuantity 3', 'badCost 3'],
      ['noCost 4'],
      ['badBarcode 5'],
      [],
      ['barcodeTwice 6'],
      ['twice 6'],
      ['barcodeOfMany 9'],
    ]);
  });

  it('go in as a list whose lines are found again', () => {
    const { goods } = readGoods([{}, { code: 'A', name: '12" 屏', price: '1' }]);
    expect(goodsList(goods)).toBe(
      'barcode,name,price,cost,quantity,code,color,size\n"","12"" 屏","1","","","A","",""',
    );
    expect(
      rowOfLine(
        '2',
        goods.map(({ row }) => row),
      ),
    ).toBe(1);
    expect(rowOfLine(undefined, [1])).toBeUndefined();
  });

  it('stay where they were refused, with the code that was made for them and the reason', () => {
    const rows = [
      { name: 'a', price: '1' },
      { name: 'b', price: 'x' },
      { name: 'c', price: '1' },
    ];
    const { goods } = readGoods(rows);
    const kept = { rows, made: 0, run: { id: '1', sent: goods.map(({ row }) => row) } };
    const ended = { state: 'DONE', refused: [{ row: '3', title: '不行', code: 'x', facts: {} }] };

    expect(rowsLeft(kept, goods, ended as unknown as ImportRun)).toEqual([
      { name: 'b', price: 'x' },
      { name: 'c', price: '1', code: 'G003', told: '不行' },
    ]);
    const broken = { ...ended, state: 'FAILED' } as unknown as ImportRun;
    expect(rowsLeft(kept, goods, broken)).toBeUndefined();
  });
});

describe('stores that are to be opened', () => {
  it('keep their ids when they are sent again, also with one more among them', () => {
    const first = planned(' 人民路店 \n\n解放路店\n人民路店', []);
    expect(first.map(({ name }) => name)).toEqual(['人民路店', '解放路店']);
    const again = planned('新店\n人民路店', first);
    expect(again[1]).toEqual(first[0]);
    expect(again[0]?.store).not.toBe(first[1]?.store);
  });
});
