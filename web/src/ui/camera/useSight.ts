import { type RefObject, useEffect, useRef } from 'react';
import { seenPart } from './part';
import { Plate } from './picture';
import type { Reader } from './reader';
import { Sight } from './sight';

/** Ten pictures a second at most: more would warm the phone and find no more. */
const EVERY_MS = 100;
const MOST = 1280;

/** Reads what the video shows, picture after picture, and tells of each code that counts. */
export function useSight(
  video: RefObject<HTMLVideoElement | null>,
  reader: Reader | undefined,
  onCode: (code: string) => void,
): void {
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => {
    if (reader === undefined) return undefined;
    const sight = new Sight();
    const plate = new Plate();
    let next: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = async () => {
      const begun = performance.now();
      const shown = video.current;
      if (shown !== null && shown.videoWidth > 0 && !document.hidden) {
        const size = { width: shown.videoWidth, height: shown.videoHeight };
        const frame = { width: shown.clientWidth, height: shown.clientHeight };
        const code = await reader.read(plate.take(shown, seenPart(size, frame), MOST));
        if (over) return;
        if (sight.counts(code, performance.now()) && code !== undefined) latest.current(code);
      }
      next = setTimeout(run, Math.max(0, EVERY_MS - (performance.now() - begun)));
    };
    // A reader that breaks down says so itself, and another one is looked with.
    const run = () => void look().catch(() => undefined);
    run();
    return () => {
      over = true;
      clearTimeout(next);
    };
  }, [video, reader]);
}
