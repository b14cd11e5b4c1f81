import { useEffect, useState } from 'react';
import { Reader } from './reader';

/** A reader while it is needed, and whether it is loaded. */
export type ReaderNow =
  { state: 'loading' } | { state: 'ready'; reader: Reader } | { state: 'failed' };

const LOADING: ReaderNow = { state: 'loading' };

/** Loads the reader; once more, if it could not be had for want of a line. */
export function useReader(): [ReaderNow, () => void] {
  const [now, setNow] = useState<ReaderNow>(LOADING);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let over = false;
    const become = (next: ReaderNow) => {
      if (!over) setNow(next);
    };
    const reader = new Reader(
      () => become({ state: 'ready', reader }),
      () => become({ state: 'failed' }),
    );
    return () => {
      over = true;
      reader.close();
    };
  }, [round]);
  const again = () => {
    setNow(LOADING);
    setRound(round + 1);
  };
  return [now, again];
}
