import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { comboOf } from './combo';

export interface Key {
  combo: string;
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Also while someone types in a field (asked of plain keys only; Ctrl, Alt and F keys always work). */
  whileTyping?: boolean;
}

interface Layer {
  readonly keys: readonly Key[];
}

let layers: readonly Layer[] = [];

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Enter presses what has the focus, and so does Space unless it is a link: that is not taken from it. */
function presses(combo: string, target: EventTarget | null): boolean {
  if (combo !== 'enter' && combo !== 'space') return false;
  const own =
    combo === 'enter'
      ? 'button, summary, [role=button], a[href]'
      : 'button, summary, [role=button]';
  return target instanceof Element && target.closest(own) !== null;
}

function isPlain(combo: string): boolean {
  return !/^(ctrl|alt)\+/.test(combo) && !/^f\d+$/.test(combo);
}

/** Keys with Ctrl or Alt and F keys are heard before the field they are pressed in: an open list keeps Enter to itself. */
function onCapture(event: KeyboardEvent): void {
  if (isPlain(comboOf(event)) || keyFor(event) === undefined) return;
  settle(event.target);
  run(event);
}

function onBubble(event: KeyboardEvent): void {
  if (isPlain(comboOf(event))) run(event);
}

/** What is half typed counts before the key acts: the field is left, which takes its text, and entered again. */
function settle(field: EventTarget | null): void {
  if (!(field instanceof HTMLElement) || !typing(field)) return;
  flushSync(() => field.blur());
  field.focus();
}

function keyFor(event: KeyboardEvent): Key | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  const combo = comboOf(event);
  if (presses(combo, event.target)) return undefined;
  return layers
    .toReversed()
    .flatMap(({ keys }) => keys.filter((key) => key.combo === combo))
    .find((key) => !isPlain(combo) || key.whileTyping === true || !typing(event.target));
}

function run(event: KeyboardEvent): void {
  const key = keyFor(event);
  if (key === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  key.run(event);
}

/** Keys of a screen, as long as it is there. The screen on top answers first; `?` lists them all. */
export function useKeys(keys: readonly Key[]): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const layer: Layer = {
      get keys() {
        return latest.current;
      },
    };
    if (layers.length === 0) {
      window.addEventListener('keydown', onCapture, true);
      window.addEventListener('keydown', onBubble);
    }
    layers = [...layers, layer];
    return () => {
      layers = layers.filter((other) => other !== layer);
      if (layers.length > 0) return;
      window.removeEventListener('keydown', onCapture, true);
      window.removeEventListener('keydown', onBubble);
    };
  }, []);
}

/** Everything that can be pressed now, nearest first. */
export function keyMap(): readonly Key[] {
  const combos = new Set<string>();
  return layers
    .toReversed()
    .flatMap(({ keys }) => keys)
    .filter(({ combo }) => !combos.has(combo) && combos.add(combo));
}
