import { describe, expect, it } from 'vitest';
import type { Document, Kind, SkuHit } from '@/api/types';
import { shortBy, totalsOf, wantedBySku } from './compute';
import { type Act, edit, toSend } from './edit';

const column = (key: string, type: Kind['lineColumns'][number]['type']) => ({
  key,
  type,
  name: {},
});
const retail: Kind = {
  code: 'retail-sale',
  module: 'pos',
  name: {},
  series: 'LS',
  party: 'customer',
  partyRequired: false,
  warehouse: 'from',
  lines: true,
  tenders: true,
  allocations: false,
  source: [],
  fields: [],
  lineColumns: [
    column('sku', 'sku'),
    column('quantity', 'quantity'),
    column('price', 'price'),
    column('discount', 'money'),
    column('amount', 'money'),
  ],
  actions: ['save', 'post', 'reverse'],
  next: [],
};
const shirt: SkuHit = { id: 'a', code: 'A-01', name: '衬衫', listPrice: '19.90', onHand: '5' };
const scarf: SkuHit = { id: 'b', code: 'B-01', name: '围巾', listPrice: '8.00', onHand: '1' };
const empty: Document = {
  id: 'd',
  kind: 'retail-sale',
  state: 'DRAFT',
  version: 0,
  businessDate: '2026-11-21',
  lines: [],
  tenders: [{ lineNo: 1, method: 'cash', amount: '0.00' }],
  allocations: [],
  entries: [],
};
const wholesale: Kind = { ...retail, code: 'sales-delivery', partyRequired: true };
const count: Kind = {
  ...retail,
  code: 'stocktake',
  party: 'none',
  tenders: false,
  lineColumns: [column('sku', 'sku'), column('counted', 'quantity'), column('book', 'readonly')],
};
const after = (...acts: Act[]) => acts.reduce((doc, act) => edit(doc, act, retail), empty);

describe('a retail slip', () => {
  it('counts a scan of the same article up, and what is paid follows', () => {
    const doc = after(
      { type: 'scan', hit: shirt },
      { type: 'scan', hit: scarf },
      { type: 'scan', hit: shirt },
      { type: 'scan', hit: shirt },
    );

    expect(
      doc.lines.map(({ lineNo, sku, quantity, amount }) => [lineNo, sku, quantity, amount]),
    ).toEqual([
      [1, 'a', '3', '59.70'],
      [2, 'b', '1', '8.00'],
    ]);
    expect(doc.tenders).toEqual([{ lineNo: 1, method: 'cash', amount: '67.70' }]);
    expect(totalsOf(doc)).toMatchObject({ lines: 2, quantity: '4', amount: '67.70', due: '0.00' });
  });

  it('gives change on what was handed over, again after a line is taken off', () => {
    const paid = after(
      { type: 'scan', hit: shirt },
      { type: 'scan', hit: scarf },
      { type: 'tenders', tenders: [{ lineNo: 1, method: 'cash', amount: '0', tendered: '100' }] },
    );
    expect(paid.tenders[0]).toMatchObject({ amount: '27.90', change: '72.10' });

    const less = edit(paid, { type: 'remove', at: 1 }, retail);
    expect(less.tenders[0]).toMatchObject({ amount: '19.90', change: '80.10' });
  });

  it('lets the last way of paying take what the others leave', () => {
    const doc = after(
      { type: 'scan', hit: shirt },
      {
        type: 'tenders',
        tenders: [
          { lineNo: 1, method: 'wechat', amount: '15.00' },
          { lineNo: 2, method: 'cash', amount: '0' },
        ],
      },
    );
    expect(doc.tenders.map(({ amount }) => amount)).toEqual(['15.00', '4.90']);
  });

  it('knows price, discount and amount from one another', () => {
    const line = (act: Act) => after({ type: 'scan', hit: shirt }, act).lines[0];
    expect(line({ type: 'cell', at: 0, key: 'discount', value: '1.90' })).toMatchObject({
      price: '19.90',
      amount: '18.00',
    });
    expect(line({ type: 'cell', at: 0, key: 'amount', value: '10.00' })).toMatchObject({
      price: '10',
      amount: '10.00',
    });
    expect(line({ type: 'cell', at: 0, key: 'quantity', value: '2.5' })).toMatchObject({
      amount: '49.75',
    });
  });

  it('adds up what it takes of an article over its lines, to say what is missing', () => {
    const doc = after(
      { type: 'pick', at: 0, hit: shirt },
      { type: 'pick', at: 1, hit: shirt },
      { type: 'cell', at: 0, key: 'quantity', value: '4' },
      { type: 'cell', at: 1, key: 'quantity', value: '3' },
    );
    expect(wantedBySku(doc).get('a')).toBe('7');
    expect(shortBy('7', '5')).toBe('2');
    expect(shortBy('5', '5.0')).toBeUndefined();
  });

  it('is sent without empty lines and names, numbered from one', () => {
    const doc = after(
      { type: 'scan', hit: shirt },
      { type: 'insert', at: 0 },
      { type: 'head', key: 'party', value: 'm', name: '张三' },
      { type: 'head', key: 'shelf', value: 'A3' },
    );
    const sent = toSend(doc);

    expect(sent.lines).toEqual([
      { lineNo: 1, sku: 'a', quantity: '1', price: '19.90', amount: '19.90' },
    ]);
    expect(sent.party).toBe('m');
    expect(sent.custom).toEqual({ shelf: 'A3' });
    expect('partyName' in sent).toBe(false);
  });
});

describe('other slips', () => {
  it('wholesale goes on account: money is only what was typed', () => {
    const paid = edit(
      edit({ ...empty, tenders: [] }, { type: 'scan', hit: shirt }, wholesale),
      { type: 'tenders', tenders: [{ lineNo: 1, method: 'bank', amount: '5.00' }] },
      wholesale,
    );
    expect(paid.tenders).toEqual([{ lineNo: 1, method: 'bank', amount: '5.00' }]);
    expect(totalsOf(paid).due).toBe('14.90');
  });

  it('a count remembers what the books said, and counts scans', () => {
    const twice = [1, 2].reduce((doc) => edit(doc, { type: 'scan', hit: shirt }, count), empty);
    expect(twice.lines).toMatchObject([{ sku: 'a', counted: '2', book: '5' }]);
    expect(toSend(twice).lines).toMatchObject([{ quantity: '0', counted: '2', book: '5' }]);
  });

  it('another unit is so many base units, and priced accordingly', () => {
    const boxed = { ...shirt, unit: '件', units: [{ unit: '箱', factor: '12' }] };
    const box = edit(
      edit(empty, { type: 'pick', at: 0, hit: boxed }, retail),
      { type: 'cell', at: 0, key: 'unit', value: '箱' },
      retail,
    );
    expect(box.lines).toMatchObject([
      { unit: '箱', unitFactor: '12', price: '238.8', amount: '238.80' },
    ]);
    expect(wantedBySku(box).get('a')).toBe('12');

    const back = edit(box, { type: 'cell', at: 0, key: 'unit', value: '件' }, retail);
    expect(back.lines).toMatchObject([{ price: '19.9', amount: '19.90' }]);
    expect(back.lines[0]?.unitFactor).toBeUndefined();
  });

  it('change is given in cash only', () => {
    const card = after(
      { type: 'scan', hit: shirt },
      { type: 'tenders', tenders: [{ lineNo: 1, method: 'cash', amount: '0', tendered: '20' }] },
      {
        type: 'tenders',
        tenders: [{ lineNo: 1, method: 'card', amount: '19.90', tendered: '20' }],
      },
    );
    expect(card.tenders).toEqual([{ lineNo: 1, method: 'card', amount: '19.90' }]);
  });
});
