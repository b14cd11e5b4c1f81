import type { Id } from '@/api/types';
import { preference, usePreference } from './preferences';

/** What someone is looking at: the whole company, or one store. */
export interface LookedAt {
  store?: Id;
  name?: string;
}

const NAME = 'place';

export function usePlace(): [LookedAt, (place: LookedAt) => void] {
  return usePreference<LookedAt>(NAME, {});
}

export function currentPlace(): LookedAt {
  return preference<LookedAt>(NAME, {});
}
