import { type RefObject, useEffect, useState } from 'react';
import { closeLens, hasTorch, openLens, type Trouble, troubleBefore, troubleOf } from './lens';

/** What comes of asking for the camera. */
export type LensNow = { state: 'opening' | 'live' | Trouble; light?: MediaStreamTrack };

const OPENING: LensNow = { state: 'opening' };

/** Shows what the camera sees in a video, as long as it stands on the page. */
export function useLens(video: RefObject<HTMLVideoElement | null>): [LensNow, () => void] {
  const [now, setNow] = useState(OPENING);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let over = false;
    let stream: MediaStream | undefined;
    const become = (next: LensNow) => {
      if (!over) setNow(next);
    };
    const open = async () => {
      const trouble = troubleBefore();
      if (trouble !== undefined) return become({ state: trouble });
      stream = await openLens();
      const [track] = stream.getVideoTracks();
      if (over || video.current === null || track === undefined) return closeLens(stream);
      // A call comes in, or another program takes the camera.
      track.onended = () => become({ state: 'busy' });
      video.current.srcObject = stream;
      await video.current.play();
      become({ state: 'live', ...(hasTorch(track) ? { light: track } : {}) });
    };
    open().catch((error: unknown) => {
      closeLens(stream);
      become({ state: troubleOf(error) });
    });
    return () => {
      over = true;
      closeLens(stream);
    };
  }, [video, round]);
  const again = () => {
    setNow(OPENING);
    setRound(round + 1);
  };
  return [now, again];
}
