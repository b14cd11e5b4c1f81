import type { ChainMember } from '@/api/types';

/** Generations of a family: what comes of nothing first, everything behind all that it was made from. */
export function layersOf(members: readonly ChainMember[]): ChainMember[][] {
  const byId = new Map(members.map((member) => [member.id, member]));
  const known = new Map<string, number>();
  const depth = (member: ChainMember, seen: ReadonlySet<string>): number => {
    const found = known.get(member.id);
    if (found !== undefined) return found;
    const path = new Set([...seen, member.id]);
    const earlier = member.after
      .filter((id) => !path.has(id))
      .flatMap((id) => byId.get(id) ?? [])
      .map((one) => depth(one, path) + 1);
    const own = Math.max(0, ...earlier);
    known.set(member.id, own);
    return own;
  };
  const layers: ChainMember[][] = [];
  for (const member of members) {
    const at = depth(member, new Set());
    (layers[at] ??= []).push(member);
  }
  return layers.filter((layer) => layer.length > 0);
}
