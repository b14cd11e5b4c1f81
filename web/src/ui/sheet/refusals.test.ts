import { describe, expect, it } from 'vitest';
import { Problem } from '@/api/problems';
import type { Document, Kind } from '@/api/types';
import { places, refusalsOf } from './refusals';

const kind = { fields: [{ key: 'party' }, { key: 'warehouse' }] } as Kind;
const doc = { lines: [{ lineNo: 3, sku: 's-1' }] } as unknown as Document;

function told(...errors: { facts: Record<string, string>; title: string }[]) {
  const all = errors.map((one) => ({ code: 'c', ...one }));
  return refusalsOf(
    new Problem({ code: 'several', title: 't', status: 409, errors: all }),
    doc,
    kind,
  );
}

describe('refusals', () => {
  it('stand at the field of the head they speak of', () => {
    const { heads, whole } = told({ facts: { field: 'party', party: 'K1' }, title: 'no customer' });

    expect([...heads]).toEqual([['party', 'no customer']]);
    expect(whole).toEqual([]);
  });

  it('of a field that this slip does not show are told above it, not lost', () => {
    const { heads, whole } = told({ facts: { field: 'till' }, title: 'no such till' });

    expect(heads.size).toBe(0);
    expect(whole).toEqual(['no such till']);
  });

  it('stand at the cell; a shortage at the last line that takes the article', () => {
    const refusals = told(
      { facts: { line: '1', field: 'amount' }, title: 'amount' },
      { facts: { sku: 's-1' }, title: 'short' },
    );

    expect([...refusals.cells]).toEqual([
      ['1:amount', 'amount'],
      ['3:quantity', 'short'],
    ]);
    expect(places(refusals)).toEqual(['1:amount', '3:quantity']);
  });

  it('lead to the answer why, where they are about what one may', () => {
    const of = (code: string, field?: string) =>
      refusalsOf(
        new Problem({ code, title: 't', status: 409, facts: field ? { field } : {} }),
        doc,
        kind,
      ).why;

    expect(of('documents.ordered-by-same')).toEqual({});
    expect(of('access.not-allowed')).toEqual({});
    expect(of('access.store-out-of-reach')).toEqual({});
    expect(of('access.field-read-only', 'lines.price')).toEqual({ field: 'lines.price' });
    expect(of('access.step-up-needed')).toBeUndefined();
    expect(of('documents.no-lines')).toBeUndefined();
  });
});
