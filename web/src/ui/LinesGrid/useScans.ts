import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Problem, Unreachable } from '@/api/problems';
import type { Document, SkuHit } from '@/api/types';
import { dropPreference, keepPreference, preference } from '../preferences';
import type { Act } from '../sheet/edit';
import { named } from './articles';
import { type Desk, ScanBuffer, type Scans } from './scanBuffer';

const NOTHING: Scans = { waiting: [], unknown: [] };
const NONE: ReadonlyMap<string, SkuHit> = new Map();
const AGAIN_MS = 2000;
/** A scanner that goes on is not disturbed: the cursor moves when it rests. */
const QUIET_MS = 120;
const FOR_A_WHILE: readonly number[] = [401, 408, 429];

/** The scans of a slip, kept on this device until they are lines of it; and what the last ones of them stand for. */
export function useScans(doc: Document, act: (act: Act) => void, onRest: (last: SkuHit) => void) {
  const name = `scans.${doc.id}`;
  const [found, setFound] = useState<ReadonlyMap<string, SkuHit>>(NONE);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const desk: Desk = {
    lookUp: async (codes) => {
      const hits = await named(codes, doc.warehouse, doc.store);
      setFound(hits);
      return hits;
    },
    put: (hits) => act({ type: 'scans', hits }),
    keep: (scans) => {
      if (scans.waiting.length + scans.unknown.length > 0) keepPreference(name, scans);
      else dropPreference(name);
    },
    settled: (last) => {
      clearTimeout(rest.current);
      rest.current = setTimeout(() => onRest(last), QUIET_MS);
    },
    passes: (error) =>
      error instanceof Unreachable ||
      (error instanceof Problem && (FOR_A_WHILE.includes(error.status) || error.status >= 500)),
    later: (run) => void setTimeout(run, AGAIN_MS),
  };
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  const [buffer] = useState(
    () => new ScanBuffer(preference<Scans>(name, NOTHING), () => latest.current),
  );
  useEffect(() => {
    buffer.resume();
    return () => clearTimeout(rest.current);
  }, [buffer]);
  const scans = useSyncExternalStore(buffer.subscribe, buffer.snapshot);
  const push = (code: string) => {
    clearTimeout(rest.current);
    buffer.push(code);
  };
  return { scans, found, push, again: buffer.again, forget: buffer.forget };
}
