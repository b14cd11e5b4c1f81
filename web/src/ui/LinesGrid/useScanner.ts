import { useEffect, useRef } from 'react';

// A scanner needs a few milliseconds a character; nobody types eight digits at fifty each.
const GAP_MS = 100;
const AVERAGE_MS = 50;
const SHORTEST = 6;
// A scanner without a cable, or a page that is busy, stops for a moment within a code. Who types does not begin like that.
const HOLD_MS = 500;
const SURE = 3;
const SURE_AVERAGE_MS = 25;
// What stands in a cell for codes since so short a while is the beginning of the code that goes on now.
const LEAD_MS = 1_000;

type Input = HTMLInputElement | HTMLTextAreaElement;

interface Burst {
  text: string;
  first: number;
  last: number;
  /** The fields it ran into and what they said before: the cursor may move while a scanner types. */
  fields: Map<Input, string>;
  /** The cell for codes in which it goes on with what was typed just before. */
  led: EventTarget | undefined;
}

/** Whether what comes so late still belongs to it: a scanner that has shown its pace may stop for a moment. */
function goesOn(burst: Burst, now: number): boolean {
  const gap = now - burst.last;
  const { length } = burst.text;
  const quick = length >= SURE && (burst.last - burst.first) / length <= SURE_AVERAGE_MS;
  return gap <= GAP_MS || (quick && gap <= HOLD_MS);
}

function isScan({ text, first }: Burst, now: number): boolean {
  return text.length >= SHORTEST && (now - first) / text.length <= AVERAGE_MS;
}

/** A cell for codes finds by itself what was typed in it. */
function isUnreadCode(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement &&
    target.role === 'combobox' &&
    target.dataset['unread'] !== undefined
  );
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
    let before = { at: -Infinity, target: null as EventTarget | null };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const now = event.timeStamp;
      const inTime = burst !== undefined && goesOn(burst, now);
      if (event.key === 'Enter' && inTime && burst && isScan(burst, now)) {
        if (burst.led !== undefined && burst.led === event.target) {
          burst = undefined;
          return;
        }
        event.preventDefault();
        event.stopPropagation();
        burst.fields.forEach(restore);
        const code = burst.text;
        burst = undefined;
        latest.current(code);
        return;
      }
      if (event.key.length !== 1) {
        if (event.key !== 'Shift') {
          burst = undefined;
          before = { at: -Infinity, target: null };
        }
        return;
      }
      const { target } = event;
      if (!inTime || !burst) {
        const led = before.target === target && now - before.at <= LEAD_MS && isUnreadCode(target);
        burst = {
          text: '',
          first: now,
          last: now,
          fields: new Map(),
          led: led && target ? target : undefined,
        };
      }
      if (now - burst.last > GAP_MS) burst.first += now - burst.last; // Its pace is what it does between two stops.
      burst.text += event.key;
      burst.last = now;
      before = { at: now, target };
      if (isInput(target) && !burst.fields.has(target)) burst.fields.set(target, target.value);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [enabled]);
}
