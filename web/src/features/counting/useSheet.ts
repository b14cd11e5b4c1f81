import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem, Unreachable } from '@/api/problems';
import type { Id } from '@/api/types';
import { forgetOldScans, keepScans, type KeptScan, keptScans } from '@/offline/countScans';
import { type Desk, Sheet, type SheetNow } from './sheet';

const AGAIN_MS = 3000;
const FOR_A_WHILE: readonly number[] = [401, 408, 429];
const NOTHING: SheetNow = { scans: [], unknown: [], stuck: false, refused: undefined };

async function send(count: Id, scans: readonly KeptScan[]): Promise<readonly string[]> {
  const now = Date.now();
  const body = {
    scans: scans.map(({ id, zone, sku, track, expiry, code, quantity, at, undoes }) => ({
      id,
      zone,
      sku: sku ?? null,
      track: track ?? null,
      expiry: expiry ?? null,
      code,
      quantity,
      // How long ago, and not when: this device's clock may be wrong.
      ago: Math.max(0, now - at),
      undoes: undoes ?? null,
    })),
  };
  return (await call<{ unknown: string[] }>('POST', `/counts/${count}/scans`, { body })).unknown;
}

function desk(count: Id): Desk {
  return {
    now: () => Date.now(),
    newId: uuidv7,
    keep: keepScans,
    send: (scans) => send(count, scans),
    passes: (error) =>
      error instanceof Unreachable ||
      (error instanceof Problem && (FOR_A_WHILE.includes(error.status) || error.status >= 500)),
    later: (run) => void setTimeout(run, AGAIN_MS),
  };
}

/** The sheet of whoever is signed in; nothing until what this device has kept is read. */
export function useSheet(count: Id, login: string | undefined): [Sheet | undefined, SheetNow] {
  const [sheet, setSheet] = useState<Sheet>();
  useEffect(() => {
    if (login === undefined) return undefined;
    let over = false;
    void keptScans(count, login).then((kept) => {
      if (over) return;
      const mine = new Sheet(kept, count, login, desk(count));
      setSheet(mine);
      mine.resume();
    });
    void forgetOldScans(Date.now());
    return () => {
      over = true;
    };
  }, [count, login]);
  const now = useSyncExternalStore(
    sheet?.subscribe ?? (() => () => undefined),
    sheet?.snapshot ?? (() => NOTHING),
  );
  useEffect(() => {
    const again = () => sheet?.resume();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [sheet]);
  return [sheet, now];
}
