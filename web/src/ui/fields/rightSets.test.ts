import { describe, expect, it } from 'vitest';
import type { RightCatalogue, RightModule } from '@/api/types';
import { has, inOrder, joined, unknown, withModule, withRight } from './rightSets';

const SALES: RightModule = {
  module: 'sales',
  name: {},
  rights: ['view', 'edit', 'post'].map((action) => ({
    right: `sales.${action}`,
    name: {},
    company: false,
  })),
};

const CATALOGUE: RightCatalogue = {
  modules: [SALES],
  conflicts: [{ code: 'x', name: {}, one: ['sales.post'], other: ['pricing.edit'] }],
};

describe('rights of a role', () => {
  it('takes one from all of a module and leaves the others', () => {
    expect(withRight(['sales.*', 'stock.view'], SALES, 'sales.post', false)).toEqual([
      'stock.view',
      'sales.view',
      'sales.edit',
    ]);
    expect(withRight(['sales.view'], SALES, 'sales.post', true)).toEqual([
      'sales.view',
      'sales.post',
    ]);
  });

  it('gives and takes a whole module', () => {
    expect(withModule(['sales.view', 'stock.view'], 'sales', true)).toEqual([
      'stock.view',
      'sales.*',
    ]);
    expect(withModule(['sales.*', 'sales-order.view'], 'sales', false)).toEqual([
      'sales-order.view',
    ]);
    expect(has(['sales.*'], 'sales.post')).toBe(true);
  });

  it('warns of duties in one hand, but not an owner', () => {
    expect(joined(CATALOGUE, ['sales.*', 'pricing.edit'])).toHaveLength(1);
    expect(joined(CATALOGUE, ['sales.view', 'pricing.edit'])).toEqual([]);
    expect(joined(CATALOGUE, ['*'])).toEqual([]);
  });

  it('shows looking before writing', () => {
    const shuffled = { ...SALES, rights: SALES.rights.toReversed() };
    expect(inOrder(shuffled).map(({ right }) => right)).toEqual([
      'sales.view',
      'sales.edit',
      'sales.post',
    ]);
  });

  it('keeps what it does not know', () => {
    expect(unknown(CATALOGUE, ['*', 'sales.*', 'sales.view', 'sales.fly'])).toEqual(['sales.fly']);
  });
});
