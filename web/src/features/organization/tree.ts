import type { Id, OrgUnit } from '@/api/types';

/** A unit with those under it. */
export interface Branch {
  unit: OrgUnit;
  under: Branch[];
}

/** Puts units under each other, by code; whatever stands above out of sight, its units stand on top. */
export function branches(units: readonly OrgUnit[]): Branch[] {
  const all = new Map(units.map((unit) => [unit.id, { unit, under: [] as Branch[] }]));
  const top: Branch[] = [];
  for (const branch of all.values()) {
    const above = branch.unit.parent == null ? undefined : all.get(branch.unit.parent);
    (above?.under ?? top).push(branch);
  }
  return top;
}

/** Every unit from the top down to this one, itself included. */
export function wayTo(units: readonly OrgUnit[], id: Id): Id[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const way: Id[] = [];
  for (let at = known.get(id); at !== undefined && !way.includes(at.id);) {
    way.unshift(at.id);
    at = at.parent == null ? undefined : known.get(at.parent);
  }
  return way;
}

/** Those whose code or name holds what was typed, or whom the server found for it. */
export function found(units: readonly OrgUnit[], typed: string, byServer: readonly Id[]): Set<Id> {
  const sought = typed.trim().toLowerCase();
  const hits = new Set(byServer);
  return new Set(
    units
      .filter(
        ({ id, code, name }) => hits.has(id) || `${code} ${name}`.toLowerCase().includes(sought),
      )
      .map(({ id }) => id),
  );
}

/** Those and whatever stands above them, so that one sees where they are. */
export function withWays(units: readonly OrgUnit[], ids: ReadonlySet<Id>): OrgUnit[] {
  const seen = new Set([...ids].flatMap((id) => wayTo(units, id)));
  return units.filter(({ id }) => seen.has(id));
}

/** Under which units this one may be put: headquarters and regions, but none that is below it, nor where it is. */
export function parentsFor(units: readonly OrgUnit[], unit: OrgUnit): OrgUnit[] {
  if (unit.type === 'hq') return [];
  return units.filter(
    (other) =>
      (other.type === 'hq' || other.type === 'region') && !wayTo(units, other.id).includes(unit.id),
  );
}
