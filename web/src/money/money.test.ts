import { describe, expect, it } from 'vitest';
import * as m from './money';

describe('money on a screen', () => {
  it('has separators, a real minus, and a dash for zero in tables', () => {
    expect(m.formatMoney('1234567.8')).toBe('1,234,567.80');
    expect(m.formatMoney('-12.5')).toBe('−12.50');
    expect(m.formatMoney('0.00')).toBe('–');
    expect(m.formatMoney(null)).toBe('');
    expect(m.formatTotal('0')).toBe('¥0.00');
    expect(m.formatTotal('-1234.5')).toBe('−¥1,234.50');
  });

  it('shows quantities and costs without needless decimals', () => {
    expect(m.formatQuantity('1200.000000')).toBe('1,200');
    expect(m.formatQuantity('2.500')).toBe('2.5');
    expect(m.formatCost('12.345600')).toBe('12.3456');
    expect(m.formatCost('12')).toBe('12.00');
    expect(m.formatPercent('0.13')).toBe('13%');
  });
});

describe('money of a slip', () => {
  it('takes the tax out of an amount that includes it', () => {
    expect(m.lineAmount('3', '19.90')).toBe('59.70');
    expect(m.includedTax('59.70', '0.13')).toBe('6.87');
    expect(m.includedTax('59.70', '0')).toBe('0.00');
  });

  it('gives change, never a negative one', () => {
    expect(m.changeOf('100', '59.70')).toBe('40.30');
    expect(m.changeOf('50', '59.70')).toBe('0.00');
  });
});
