import { describe, expect, it } from 'vitest';
import type { KeptScan } from '@/offline/countScans';
import { byCode, type Desk, held, Sheet, tally } from './sheet';

const COUNT = '019a0000-0000-7000-8000-0000000000c1';
const SHIRT = '019a0000-0000-7000-8000-0000000000a1';

/** A phone: what it has kept, what the server has taken in, and whether there is a line. */
function phone() {
  const kept = new Map<string, KeptScan>();
  const taken = new Map<string, KeptScan>();
  const later: (() => void)[] = [];
  const state = { line: true, lost: 0, refused: undefined as Error | undefined, made: 0 };
  const desk: Desk = {
    now: () => (state.made += 1),
    newId: () => `scan ${String(state.made)}`,
    keep: (scans) => {
      for (const scan of scans) kept.set(scan.id, scan);
      return Promise.resolve();
    },
    send: (scans) => {
      if (!state.line) return Promise.reject(new Error('cut'));
      if (state.refused !== undefined) return Promise.reject(state.refused);
      for (const scan of scans) taken.set(scan.id, scan);
      // The answer is lost on its way back.
      if (state.lost-- > 0) return Promise.reject(new Error('cut'));
      return Promise.resolve(scans.filter(({ sku }) => sku === undefined).map(({ code }) => code));
    },
    passes: (error) => error instanceof Error && error.message === 'cut',
    later: (run) => void later.push(run),
  };
  const open = () => new Sheet([...kept.values()], COUNT, 'anna', desk);
  return { kept, taken, later, state, open };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const scan = { zone: 'A', code: '690', quantity: '1', sku: SHIRT };

describe('the sheet of one who counts', () => {
  it('keeps scans in a cellar, over a reload, and sends each of them once when there is a line', async () => {
    const { kept, taken, later, state, open } = phone();
    state.line = false;
    const before = open();
    await before.make(scan);
    await before.make(scan);
    await settled();
    expect(before.snapshot().stuck).toBe(true);
    expect([...kept.values()].map(({ sent }) => sent)).toEqual([false, false]);

    const after = open();
    expect(tally(after.snapshot().scans, 'A', SHIRT)).toBe('2');
    state.line = true;
    state.lost = 1;
    after.resume();
    await settled();
    expect(after.snapshot().stuck).toBe(true);
    later.at(-1)?.();
    await settled();

    expect(taken.size).toBe(2);
    expect(after.snapshot().stuck).toBe(false);
    expect([...kept.values()].every(({ sent }) => sent)).toBe(true);
  });

  it('takes a scan back by another, and stays with what the server refuses', async () => {
    const { kept, state, open } = phone();
    const sheet = open();
    await sheet.make(scan);
    await sheet.make({ ...scan, code: '999', sku: undefined });
    const first = sheet.snapshot().scans[0];
    if (first) await sheet.undo(first);
    await settled();
    expect(held(sheet.snapshot().scans).map(({ code }) => code)).toEqual(['999']);
    expect(sheet.snapshot().unknown).toEqual(['999']);

    state.refused = new Error('handed in');
    await sheet.make(scan);
    await settled();
    expect(sheet.snapshot().refused).toBe(state.refused);
    expect([...kept.values()].filter(({ sent }) => !sent)).toHaveLength(1);
    state.refused = undefined;
    sheet.resume();
    await settled();
    expect(sheet.waiting()).toEqual([]);
    expect(sheet.snapshot().refused).toBeUndefined();
  });

  it('knows an article by its code and by each of its barcodes', () => {
    const shirt = {
      sku: SHIRT,
      code: 'K-1',
      name: '衬衫',
      barcodes: ['690', 'ab'],
      lots: [],
      again: false,
    };
    const codes = byCode([shirt]);
    expect([codes.get('k-1'), codes.get('690'), codes.get('ab')]).toEqual([shirt, shirt, shirt]);
  });
});
