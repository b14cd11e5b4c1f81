import { expect, it } from 'vitest';
import { nearest, seenPart, within } from './part';

it('what is read is what is seen: the middle of the picture, in the shape of the frame', () => {
  const frame = { width: 390, height: 195 };
  expect(seenPart({ width: 720, height: 1280 }, frame)).toEqual({
    x: 0,
    y: 460,
    width: 720,
    height: 360,
  });
  expect(seenPart({ width: 1280, height: 320 }, frame)).toEqual({
    x: 320,
    y: 0,
    width: 640,
    height: 320,
  });
});

it('a picture is made smaller, never larger', () => {
  expect(within({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 });
  expect(within({ width: 640, height: 480 }, 1600)).toEqual({ width: 640, height: 480 });
});

it('of several labels the one in the middle is meant', () => {
  const labels = [
    { x: 10, y: 10, code: 'A' },
    { x: 330, y: 250, code: 'B' },
    { x: 600, y: 240, code: 'C' },
  ];
  expect(nearest(labels, { width: 640, height: 480 })?.code).toBe('B');
  expect(nearest([], { width: 640, height: 480 })).toBeUndefined();
});
