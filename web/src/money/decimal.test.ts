import { describe, expect, it } from 'vitest';
import * as d from './decimal';

describe('decimals', () => {
  it('add without a binary fraction', () => {
    expect(d.add('0.1', '0.2')).toBe('0.3');
    expect(d.sum(Array.from({ length: 1000 }, () => '0.01'))).toBe('10.00');
    expect(d.add('999999999999999999.99', '0.01')).toBe('1000000000000000000.00');
    expect(d.subtract('1', '1.01')).toBe('-0.01');
  });

  it('multiply exactly and round half up, away from zero', () => {
    expect(d.multiply('3', '19.90')).toBe('59.70');
    expect(d.multiply('-0.5', '0.05')).toBe('-0.025');
    expect(d.round('-0.025', 2)).toBe('-0.03');
    expect(d.round('2.345', 2)).toBe('2.35');
    expect(d.round('2.3449', 2)).toBe('2.34');
    expect(d.round('7', 2)).toBe('7.00');
    expect(d.divide('1', '3', 6)).toBe('0.333333');
    expect(d.divide('-2', '3', 2)).toBe('-0.67');
    expect(d.divide('59.70', '1.13', 2)).toBe('52.83');
  });

  it('compare by value, not by spelling', () => {
    expect(d.compare('1.0', '1.00')).toBe(0);
    expect(d.compare('-2', '1')).toBe(-1);
    expect(d.compare('10', '9')).toBe(1);
    expect(d.isZero('-0.00')).toBe(true);
    expect(d.isNegative('-0.01')).toBe(true);
  });

  it('drop needless zeros', () => {
    expect(d.plain('12.00')).toBe('12');
    expect(d.plain('3.500')).toBe('3.5');
    expect(d.plain('-0.10')).toBe('-0.1');
    expect(d.plain('100')).toBe('100');
  });

  it('read what people type and paste', () => {
    expect(d.read('１，２３４．５０')).toBe('1234.50');
    expect(d.read(' ¥1,234.5 ')).toBe('1234.5');
    expect(d.read('(12.30)')).toBe('-12.30');
    expect(d.read('.5')).toBe('0.5');
    expect(d.read('-.5')).toBe('-0.5');
    expect(d.read('007')).toBe('7');
    expect(d.read('12.')).toBe('12');
    expect(d.read('十二')).toBeUndefined();
    expect(d.read('1e3')).toBeUndefined();
    expect(d.read('')).toBeUndefined();
    expect(d.read('-')).toBeUndefined();
  });

  it('refuse what is no decimal', () => {
    expect(() => d.add('x', '1')).toThrow(RangeError);
    expect(() => d.divide('1', '0.00', 2)).toThrow(RangeError);
  });

  it('agree with whole-number arithmetic over many seeds', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const a = (seed * 7919) % 100_003;
      const b = (seed * 104_729) % 99_991;
      const cents = (n: number) =>
        `${String(Math.floor(n / 100))}.${String(n % 100).padStart(2, '0')}`;
      expect(d.compare(d.add(cents(a), cents(b)), cents(a + b)), `seed ${String(seed)}`).toBe(0);
      expect(d.subtract(d.add(cents(a), cents(b)), cents(b))).toBe(cents(a));
    }
  });
});
