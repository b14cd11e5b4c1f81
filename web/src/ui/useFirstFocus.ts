import { type RefObject, useEffect } from 'react';

/** Takes the keys when it appears: at once, and again when the dialog around it has found its place on the page. */
export function useFirstFocus(place: RefObject<{ focus: () => void } | null>, when = true): void {
  useEffect(() => {
    if (!when) return undefined;
    place.current?.focus();
    const timer = setTimeout(() => place.current?.focus());
    return () => clearTimeout(timer);
  }, [place, when]);
}
