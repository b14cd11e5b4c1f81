import { describe, expect, it } from 'vitest';
import type { Document, Kind, Quote, SkuHit } from '@/api/types';
import { edit, toSend } from './edit';
import { asksOf } from './quotes';

const COLUMNS = ['quantity', 'unit', 'listPrice', 'price', 'amount'];
const KIND = {
  code: 'sales-delivery',
  party: 'customer',
  lines: true,
  tenders: false,
  lineColumns: COLUMNS.map((key) => ({ key })),
} as unknown as Kind;
const SHIRT = {
  id: 'shirt',
  code: 'S1',
  name: '衬衫',
  unit: '件',
  units: [{ unit: '箱', factor: '10' }],
  listPrice: '199.00',
} as unknown as SkuHit;
const EMPTY = { lines: [], tenders: [], entries: [], allocations: [] } as unknown as Document;

const PICKED = edit(EMPTY, { type: 'pick', at: 0, hit: SHIRT }, KIND);
const quoted = (doc: Document, ...quotes: Quote[]) =>
  edit(doc, { type: 'quotes', asked: asksOf(doc.lines), quotes }, KIND);
const cell = (doc: Document, key: string, value: string) =>
  edit(doc, { type: 'cell', at: 0, key, value }, KIND);
const LISTED: Quote = { sku: 'shirt', quantity: '1', price: '120', goods: 'style', from: '0' };

describe('what a customer pays', () => {
  it('is filled in over what is on the label, with the amount', () => {
    const [line] = quoted(PICKED, LISTED).lines;

    expect(line).toMatchObject({ price: '120', amount: '120.00', listPrice: '199.00' });
    expect(toSend(quoted(PICKED, LISTED)).lines[0]).not.toHaveProperty('quote');
    expect(toSend(quoted(PICKED, LISTED)).lines[0]).not.toHaveProperty('filledIn');
  });

  it('is asked anew for another quantity, and for so many pieces in a box', () => {
    const ten = cell(quoted(PICKED, LISTED), 'quantity', '10');
    expect(asksOf(ten.lines)).toEqual([{ sku: 'shirt', quantity: '10' }]);

    const boxes = cell(cell(ten, 'quantity', '2'), 'unit', '箱');
    expect(asksOf(boxes.lines)).toEqual([{ sku: 'shirt', quantity: '20' }]);
    const said = quoted(boxes, { ...LISTED, quantity: '20.000000', price: '99' });
    expect(said.lines[0]).toMatchObject({ price: '990', amount: '1980.00' });
  });

  it('is left alone where somebody has typed a price', () => {
    const typed = cell(quoted(PICKED, LISTED), 'price', '110');

    expect(asksOf(typed.lines)).toEqual([]);
    expect(
      edit(typed, { type: 'quotes', asked: asksOf(PICKED.lines), quotes: [LISTED] }, KIND),
    ).toBe(typed);
  });

  it('goes back to the label for whoever has no list, and with the article', () => {
    const listed = quoted(PICKED, LISTED);

    expect(quoted(listed).lines[0]).toMatchObject({ price: '199', amount: '199.00' });
    const shoe = { ...SHIRT, id: 'shoe', listPrice: '300.00' } as SkuHit;
    const other = edit(listed, { type: 'pick', at: 0, hit: shoe }, KIND);
    expect(other.lines[0]).toMatchObject({ sku: 'shoe', price: '300.00' });
    expect(other.lines[0]).not.toHaveProperty('quote');
  });

  it('changes nothing that is so already', () => {
    const listed = quoted(PICKED, LISTED);

    expect(quoted(listed, LISTED)).toBe(listed);
  });
});
