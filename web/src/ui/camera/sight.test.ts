import { describe, expect, it } from 'vitest';
import { Sight } from './sight';

/** When a code counts, given what is in sight in each of the pictures, one every so many milliseconds. */
function counted(pictures: (string | undefined)[], every = 100): [number, string][] {
  const sight = new Sight();
  return pictures.flatMap((code, n): [number, string][] =>
    sight.counts(code, n * every) && code !== undefined ? [[n * every, code]] : [],
  );
}

const some = (n: number, code?: string) => Array.from({ length: n }, () => code);

describe('a code before the camera', () => {
  it('counts once while it is in sight', () => {
    expect(counted(some(15, 'A'))).toEqual([[0, 'A']]);
  });

  it('counts again after it was away, not after a blurred picture', () => {
    expect(counted([...some(3, 'A'), ...some(4), ...some(3, 'A')])).toEqual([[0, 'A']]);
    expect(counted([...some(3, 'A'), ...some(5), ...some(3, 'A')])).toEqual([
      [0, 'A'],
      [800, 'A'],
    ]);
  });

  it('counts again when it is held there for a while', () => {
    expect(counted(some(32, 'A'))).toEqual([
      [0, 'A'],
      [1500, 'A'],
      [3000, 'A'],
    ]);
  });

  it('is not taken for another one because the next stood beside it', () => {
    expect(counted(['A', 'B', 'A', 'B', 'B', 'A'])).toEqual([
      [0, 'A'],
      [100, 'B'],
    ]);
  });

  it('was not away on a slow phone that takes a picture in 700 ms', () => {
    expect(counted(some(2, 'A'), 700)).toEqual([[0, 'A']]);
    expect(counted(['A', undefined, 'A'], 700)).toEqual([[0, 'A']]);
    expect(counted(['A', undefined, undefined, 'A'], 450)).toEqual([
      [0, 'A'],
      [1350, 'A'],
    ]);
  });
});
