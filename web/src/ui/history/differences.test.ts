import { describe, expect, it } from 'vitest';
import { differences } from './differences';

describe('two versions', () => {
  it('differ in the leaves that differ, lines by their number', () => {
    const before = { version: 1, note: '旧', lines: [{ quantity: '1' }, { quantity: '2' }] };
    const after = { version: 2, lines: [{ quantity: '3' }], party: 'p' };

    expect(differences(before, after)).toEqual([
      { path: 'lines[1].quantity', from: '1', to: '3' },
      { path: 'party', from: '', to: 'p' },
      { path: 'note', from: '旧', to: '' },
      { path: 'lines[2].quantity', from: '2', to: '' },
    ]);
  });

  it('are the same when only the version differs', () => {
    expect(differences({ version: 1, a: null }, { version: 2 })).toEqual([]);
  });
});
