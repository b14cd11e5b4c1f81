import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 640px)';

/** A phone gets its own layout, not a squeezed desk. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(QUERY);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(QUERY).matches,
  );
}
