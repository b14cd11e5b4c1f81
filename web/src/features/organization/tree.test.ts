import { describe, expect, it } from 'vitest';
import type { OrgUnit, UnitType } from '@/api/types';
import { branches, found, parentsFor, wayTo, withWays } from './tree';

function unit(id: string, type: UnitType, parent: string | null, name = id): OrgUnit {
  return {
    id,
    code: id.toUpperCase(),
    name,
    type,
    ownership: 'direct',
    parent,
    version: 1,
    warehouses: 0,
    tills: 0,
  };
}

const HQ = unit('hq', 'hq', null, '总部');
const SOUTH = unit('south', 'region', 'hq', '华南');
const SHENZHEN = unit('sz', 'region', 'south', '深圳');
const SHOP = unit('shop', 'store', 'sz', '南山店');
const DC = unit('dc', 'dc', 'hq', '配送中心');
const ALL = [DC, HQ, SHOP, SOUTH, SHENZHEN];

const ids = (units: readonly { id: string }[]) => units.map(({ id }) => id);

describe('the tree of units', () => {
  it('puts each under the one above it, however deep', () => {
    const [top] = branches(ALL);

    expect(top?.unit.id).toBe('hq');
    expect(top?.under.map((one) => one.unit.id)).toEqual(['dc', 'south']);
    expect(top?.under[1]?.under[0]?.under[0]?.unit.id).toBe('shop');
    expect(wayTo(ALL, 'shop')).toEqual(['hq', 'south', 'sz', 'shop']);
  });

  it('lets a unit stand on top whose parent is out of sight', () => {
    expect(branches([SHOP, SHENZHEN]).map((one) => one.unit.id)).toEqual(['sz']);
  });

  it('does not lose itself in a circle', () => {
    const circle = [unit('a', 'region', 'b'), unit('b', 'region', 'a')];

    expect(wayTo(circle, 'a')).toEqual(['b', 'a']);
  });

  it('finds by code and name here, and what the server finds by sound', () => {
    expect([...found(ALL, 'SHO', [])]).toEqual(['shop']);
    expect([...found(ALL, '深', [])]).toEqual(['sz']);
    expect([...found(ALL, 'huanan', ['south'])]).toEqual(['south']);
    expect(ids(withWays(ALL, new Set(['shop'])))).toEqual(['hq', 'shop', 'south', 'sz']);
  });

  it('offers headquarters and regions to stand under, but nothing below the unit itself', () => {
    expect(ids(parentsFor(ALL, SHOP))).toEqual(['hq', 'south', 'sz']);
    expect(ids(parentsFor(ALL, SOUTH))).toEqual(['hq']);
    expect(parentsFor(ALL, HQ)).toEqual([]);
  });
});
