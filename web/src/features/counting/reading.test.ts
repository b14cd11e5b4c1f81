import { describe, expect, it } from 'vitest';
import type { CountArticle, Variance } from '@/api/types';
import type { KeptScan } from '@/offline/countScans';
import { marksOf } from './marks';
import { type Asked, lotsOf, read } from './reading';
import { byCode } from './sheet';

const article = (code: string, tracked?: 'lot' | 'serial'): CountArticle => ({
  sku: `sku of ${code}`,
  code,
  name: code,
  barcodes: [`69-${code}`],
  ...(tracked ? { tracked } : {}),
  lots: tracked === 'lot' ? [{ lot: 'A1', expiry: '2030-02-01', book: '10' }] : [],
  again: false,
});

const MILK = article('milk', 'lot');
const PHONE = article('phone', 'serial');
const SHIRT = article('shirt');
const CODES = byCode([MILK, PHONE, SHIRT]);

/** Somebody scans these codes one after the other, and takes what is offered for a new lot. */
function scanning(...typed: string[]) {
  const scans: KeptScan[] = [];
  const said: string[] = [];
  let asked: Asked | undefined;
  for (const code of typed) {
    const result = read(code, asked, CODES, scans);
    said.push(result.does);
    asked = result.next;
    if (result.does !== 'count') continue;
    scans.push({
      id: String(scans.length),
      count: 'c',
      login: 'anna',
      zone: 'A',
      code,
      quantity: '1',
      at: 0,
      sent: false,
      ...(result.article ? { sku: result.article.sku } : {}),
      ...(result.track === undefined ? {} : { track: result.track }),
      ...(result.expiry === undefined ? {} : { expiry: result.expiry }),
    });
  }
  return { scans, said, asked };
}

const tracks = ({ scans }: { scans: KeptScan[] }) =>
  scans.map(({ sku, track }) => [sku, track].filter(Boolean).join(' '));

describe('what a scanned code comes to', () => {
  it('takes serial after serial for the article that came first, each piece once', () => {
    const all = scanning('69-phone', 'P1', 'P2', 'P1', '69-shirt', 'P3');

    expect(all.said).toEqual(['ask', 'count', 'count', 'known', 'count', 'count']);
    expect(tracks(all)).toEqual(['sku of phone P1', 'sku of phone P2', 'sku of shirt', '']);
  });

  it('asks for the lot once, and takes the same article again for the same lot', () => {
    const all = scanning('69-milk', 'A1', '69-milk', 'milk', '69-shirt', '69-milk');

    expect(all.said).toEqual(['ask', 'count', 'count', 'count', 'count', 'ask']);
    expect(tracks(all)).toEqual([...Array<string>(3).fill('sku of milk A1'), 'sku of shirt']);
    expect(all.scans[0]?.expiry).toBe('2030-02-01');
  });

  it('asks for the expiry of a lot that nobody knows, and knows it afterwards', () => {
    expect(scanning('69-milk', 'C3').said).toEqual(['ask', 'new-lot']);
    const found: KeptScan = {
      ...(scanning('69-shirt').scans[0] as KeptScan),
      sku: MILK.sku,
      track: 'C3',
      expiry: '2030-05-01',
    };
    expect(lotsOf(MILK, [found]).map(({ lot, expiry }) => `${lot} ${expiry ?? ''}`)).toEqual([
      'A1 2030-02-01',
      'C3 2030-05-01',
    ]);
  });
});

describe('the marks of a row', () => {
  const row = (part: Partial<Variance>): Variance => ({
    sku: 's',
    code: 'phone',
    name: 'phone',
    tracked: 'serial',
    track: 'P1',
    scanned: true,
    expected: true,
    moved: false,
    disagreed: false,
    again: false,
    overtaken: false,
    ...part,
  });

  it('say which pieces are missing, which the books do not have, and which they have elsewhere', () => {
    expect(marksOf(row({ counted: '0', book: '1' }))).toEqual(['gone']);
    expect(marksOf(row({ counted: '1', book: '0' }))).toEqual(['extra']);
    expect(marksOf(row({ counted: '1', book: '0', elsewhere: '总仓' }))).toEqual(['elsewhere']);
    expect(marksOf(row({ counted: '1', book: '1' }))).toEqual([]);
    expect(marksOf(row({ track: null, counted: '1', book: '0' }))).toEqual(['nameless']);
    expect(marksOf(row({ counted: '1' }))).toEqual([]);
  });
});
