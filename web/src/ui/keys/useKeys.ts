import { useEffect, useRef } from 'react';
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

function isPlain(combo: string): boolean {
  return !/^(ctrl|alt)\+/.test(combo) && !/^f\d+$/.test(combo);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const combo = comboOf(event);
  for (const { keys } of layers.toReversed()) {
    const key = keys.find((candidate) => candidate.combo === combo);
    if (key === undefined) continue;
    if (isPlain(combo) && key.whileTyping !== true && typing(event.target)) continue;
    event.preventDefault();
    key.run(event);
    return;
  }
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
    if (layers.length === 0) window.addEventListener('keydown', onKeyDown);
    layers = [...layers, layer];
    return () => {
      layers = layers.filter((other) => other !== layer);
      if (layers.length === 0) window.removeEventListener('keydown', onKeyDown);
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
