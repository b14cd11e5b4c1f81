import { describe, expect, it, vi } from 'vitest';
import type { SkuHit } from '@/api/types';
import { type Desk, ScanBuffer, type Scans } from './scanBuffer';

const hit = (code: string): SkuHit => ({ id: code, code, name: code });
const SOME = ['A1', 'B2', 'C3', 'D4', 'E5', 'F6', 'G7'];

function newDesk(part: Partial<Desk> = {}) {
  const put: string[] = [];
  const asked: number[] = [];
  const kept: Scans[] = [];
  const retries: (() => void)[] = [];
  const desk: Desk = {
    lookUp: async (codes) => {
      asked.push(codes.length);
      await Promise.resolve();
      return new Map(
        codes.filter((code) => !code.startsWith('?')).map((code) => [code, hit(code)]),
      );
    },
    put: (hits) => put.push(...hits.map(({ code }) => code)),
    keep: (scans) => kept.push(scans),
    settled: vi.fn(),
    passes: () => true,
    later: (run) => retries.push(run),
    ...part,
  };
  return { desk, put, asked, kept, retries };
}

const rest = async (buffer: ScanBuffer) => {
  while (buffer.snapshot().waiting.length > 0) await Promise.resolve();
  await Promise.resolve();
};

describe('scans', () => {
  it('are all put on the slip in their order, however many come while one is looked up', async () => {
    const { desk, put, asked } = newDesk();
    const buffer = new ScanBuffer({ waiting: [], unknown: [] }, () => desk);
    const codes = Array.from({ length: 500 }, (_, n) => SOME[(n * n) % 7] ?? '');

    codes.forEach(buffer.push);
    await rest(buffer);

    expect(put).toEqual(codes);
    // The first alone, all others together: a hundred at most a question, and each code once in it.
    expect(asked.length).toBeLessThanOrEqual(6);
    expect(desk.settled).toHaveBeenCalledTimes(1);
  });

  it('of what nobody knows stay in a list with their number, and can be asked for again', async () => {
    let known = false;
    const { desk, put } = newDesk({
      lookUp: (codes) =>
        Promise.resolve(
          new Map(
            codes.flatMap((code) => (known || !code.startsWith('?') ? [[code, hit(code)]] : [])),
          ),
        ),
    });
    const buffer = new ScanBuffer({ waiting: [], unknown: [] }, () => desk);

    ['A1', '?9', '?9', 'B2', '?8', '?9'].forEach(buffer.push);
    await rest(buffer);

    expect(put).toEqual(['A1', 'B2']);
    expect(buffer.snapshot().unknown).toEqual([
      { code: '?9', times: 3 },
      { code: '?8', times: 1 },
    ]);
    known = true;
    buffer.again('?9');
    buffer.forget('?8');
    await rest(buffer);
    expect(put).toEqual(['A1', 'B2', '?9', '?9', '?9']);
    expect(buffer.snapshot().unknown).toEqual([]);
  });

  it('wait on this device while the line is cut, and outlive the page', async () => {
    let cut = true;
    const lookUp = (codes: readonly string[]) =>
      cut
        ? Promise.reject(new Error('cut'))
        : Promise.resolve(new Map(codes.map((code) => [code, hit(code)])));
    const first = newDesk({ lookUp });
    const buffer = new ScanBuffer({ waiting: [], unknown: [] }, () => first.desk);
    ['A1', 'B2'].forEach(buffer.push);
    await vi.waitFor(() => expect(first.retries).toHaveLength(1));
    buffer.push('C3');
    await vi.waitFor(() => expect(buffer.snapshot().stuck).toBe(true));
    expect(first.put).toEqual([]);
    expect(first.kept.at(-1)?.waiting).toEqual(['A1', 'B2', 'C3']);

    cut = false;
    const second = newDesk({ lookUp });
    const anew = new ScanBuffer(
      first.kept.at(-1) ?? { waiting: [], unknown: [] },
      () => second.desk,
    );
    anew.resume();
    await rest(anew);
    expect(second.put).toEqual(['A1', 'B2', 'C3']);
    expect(anew.snapshot()).toMatchObject({ waiting: [], stuck: false });
  });

  it('that are refused for good are shown, and nothing waits behind them', async () => {
    const { desk, put } = newDesk({
      lookUp: () => Promise.reject(new Error('no')),
      passes: () => false,
    });
    const buffer = new ScanBuffer({ waiting: [], unknown: [] }, () => desk);
    buffer.push('A1');
    await rest(buffer);
    expect(put).toEqual([]);
    expect(buffer.snapshot()).toMatchObject({ waiting: [], unknown: [{ code: 'A1', times: 1 }] });
  });
});
