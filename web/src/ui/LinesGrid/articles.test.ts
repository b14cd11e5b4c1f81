import { expect, test } from 'vitest';
import type { SkuHit } from '@/api/types';
import { answerOf } from './articles';

const coat: SkuHit = { id: '1', code: 'A1', name: '羽绒服' };

test('the only article that has the word is meant', () => {
  expect(answerOf('yurongfu', [coat])).toEqual({ one: coat });
});

test('what is only called nearly so is never taken by itself', () => {
  const near = { ...coat, near: true };
  expect(answerOf('yurngfu', [near])).toEqual({ several: [near] });
});
