import { expect, it } from 'vitest';
import { as, moved } from './period';

it('moves by its own length over the turn of a year', () => {
  expect(moved('2026-01', -1)).toBe('2025-12');
  expect(moved('2026-Q4', 1)).toBe('2027-Q1');
  expect(moved('2026', -2)).toBe('2024');
});

it('becomes the longer period around it, or the last shorter one in it', () => {
  expect(as('2026-11', 'quarter')).toBe('2026-Q4');
  expect(as('2026-Q2', 'month')).toBe('2026-06');
  expect(as('2026-Q2', 'year')).toBe('2026');
  expect(as('2026', 'quarter')).toBe('2026-Q4');
});
