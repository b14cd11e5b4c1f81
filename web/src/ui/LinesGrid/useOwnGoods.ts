import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Id, SkuHit } from '@/api/types';
import { usePreference } from '../preferences';
import { named } from './articles';

const RECENT = 20;
const MOST_MARKED = 60;
const NOTHING: readonly string[] = [];

/** What one person often enters: what they marked with a star, and what they took of late; kept per person on this device. */
export function useOwnGoods(asked: boolean, warehouse: Id | undefined, store: Id | undefined) {
  const [marked, setMarked] = usePreference<readonly string[]>('goods.marked', NOTHING);
  const [recent, setRecent] = usePreference<readonly string[]>('goods.recent', NOTHING);
  const codes = [...new Set([...marked, ...recent])];
  const { data } = useQuery({
    queryKey: ['stock', 'own-goods', warehouse, store, codes],
    // With today's price and stock; what was archived in the meantime is not there.
    queryFn: () => named(codes, warehouse, store),
    enabled: asked && codes.length > 0,
  });
  const hits = codes.flatMap((code) => data?.get(code) ?? []);
  const took = useCallback(
    ({ code }: SkuHit) =>
      setRecent([code, ...recent.filter((one) => one !== code)].slice(0, RECENT)),
    [recent, setRecent],
  );
  const mark = useCallback(
    ({ code }: SkuHit) =>
      setMarked(
        marked.includes(code)
          ? marked.filter((one) => one !== code)
          : [code, ...marked].slice(0, MOST_MARKED),
      ),
    [marked, setMarked],
  );
  const isMarked = useCallback(({ code }: SkuHit) => marked.includes(code), [marked]);
  return { hits, any: codes.length > 0, took, mark, isMarked };
}
