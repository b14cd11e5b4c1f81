import { useEffect, useRef } from 'react';

// A scanner needs a few milliseconds a character; nobody types eight digits at fifty each.
const GAP_MS = 100;
const AVERAGE_MS = 50;
const SHORTEST = 6;

interface Burst {
  text: string;
  first: number;
  last: number;
  field: HTMLInputElement | HTMLTextAreaElement | null;
  before: string;
}

function isScan({ text, first }: Burst, now: number): boolean {
  return text.length >= SHORTEST && (now - first) / text.length <= AVERAGE_MS;
}

/** Puts a field back to what it said before a scan ran into it; React hears of it as of any typing. */
function restore(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const prototype = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.select();
}

/**
 * A scanner is a keyboard that types faster than anyone can. A burst that ends in Enter is a scan wherever the
 * focus is; the field it ran into gets back what it had.
 */
export function useScanner(onScan: (code: string) => void, enabled: boolean): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    let burst: Burst | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const now = event.timeStamp;
      const inTime = burst !== undefined && now - burst.last <= GAP_MS;
      if (event.key === 'Enter' && inTime && burst && isScan(burst, now)) {
        event.preventDefault();
        event.stopPropagation();
        if (burst.field) restore(burst.field, burst.before);
        const code = burst.text;
        burst = undefined;
        latest.current(code);
        return;
      }
      if (event.key.length !== 1) {
        if (event.key !== 'Shift') burst = undefined;
        return;
      }
      if (inTime && burst) {
        burst = { ...burst, text: burst.text + event.key, last: now };
        return;
      }
      const target = event.target;
      const field =
        target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
      burst = { text: event.key, first: now, last: now, field, before: field?.value ?? '' };
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [enabled]);
}
