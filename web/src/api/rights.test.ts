import { describe, expect, it } from 'vitest';
import { covers } from './rights';

describe('rights', () => {
  it('are had by themselves, with their module, or with everything', () => {
    expect(covers(['pos.view'], 'pos.view')).toBe(true);
    expect(covers(['pos.*'], 'pos.post')).toBe(true);
    expect(covers(['*'], 'ledger.view')).toBe(true);
    expect(covers(['purchase-receipt.post'], 'purchasing.post', 'purchase-receipt.post')).toBe(
      true,
    );
  });

  it('are denied unless given', () => {
    expect(covers([], 'pos.view')).toBe(false);
    expect(covers(['pos.view'], 'pos.post')).toBe(false);
    expect(covers(['pos.*'], 'positions.view')).toBe(false);
  });
});
