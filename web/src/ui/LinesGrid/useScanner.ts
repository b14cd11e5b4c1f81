import { useEffect, useRef } from 'react';

// A scanner needs a few milliseconds a character; nobody types eight digits at fifty each.
const GAP_MS = 100;
const AVERAGE_MS = 50;
const SHORTEST = 6;

type Input = HTMLInputElement | HTMLTextAreaElement;

interface Burst {
  text: string;
  first: number;
  last: number;
  /** The fields it ran into and what they said before: the cursor may move while a scanner types. */
  fields: Map<Input, string>;
}

function isScan({ text, first }: Burst, now: number): boolean {
  return text.length >= SHORTEST && (now - first) / text.length <= AVERAGE_MS;
}

function isInput(target: EventTarget | null): target is Input {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Puts a field back to what it said before a scan ran into it; React hears of it as of any typing. */
function restore(value: string, field: Input): void {
  if (!field.isConnected) return;
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
        burst.fields.forEach(restore);
        const code = burst.text;
        burst = undefined;
        latest.current(code);
        return;
      }
      if (event.key.length !== 1) {
        if (event.key !== 'Shift') burst = undefined;
        return;
      }
      if (!inTime || !burst) burst = { text: '', first: now, last: now, fields: new Map() };
      burst.text += event.key;
      burst.last = now;
      const { target } = event;
      if (isInput(target) && !burst.fields.has(target)) burst.fields.set(target, target.value);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [enabled]);
}
