import { describe, expect, it } from 'vitest';
import { readDate } from './readDate';

const TODAY = '2026-11-21';

describe('a typed date', () => {
  it.each([
    ['2026-03-04', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['260304', '2026-03-04'],
    ['3-4', '2026-03-04'],
    ['0304', '2026-03-04'],
    ['3月4日', '2026-03-04'],
    ['2025年12月1日', '2025-12-01'],
    ['７', '2026-11-07'],
    ['-1', '2026-11-20'],
    ['昨天', '2026-11-20'],
    ['+10', '2026-12-01'],
  ])('%s is %s', (typed, date) => {
    expect(readDate(typed, TODAY)).toBe(date);
  });

  it.each(['', '0230', '13-01', 'soon', '2026-02-29', '99'])('%s is none', (typed) => {
    expect(readDate(typed, TODAY)).toBeUndefined();
  });
});
