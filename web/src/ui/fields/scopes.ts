import type { Assignment, Id, MasterEntry } from '@/api/types';

/** A unit as a tree of choices has it. */
export interface UnitNode {
  value: Id;
  title: string;
  children: UnitNode[];
}

/** Units under the units above them; those whose parent is not among them stand at the top. */
export function treeOf(units: readonly MasterEntry[]): UnitNode[] {
  const known = new Set(units.map(({ id }) => id));
  const under = (parent: Id | null): UnitNode[] =>
    units
      .filter((unit) => (known.has(parentOf(unit) ?? '') ? parentOf(unit) : null) === parent)
      .map((unit) => ({
        value: unit.id,
        title: unit.name ?? unit.code ?? '',
        children: under(unit.id),
      }));
  return under(null);
}

function parentOf(unit: MasterEntry): Id | null {
  return typeof unit['parent'] === 'string' ? unit['parent'] : null;
}

/** What a scope is called in the tree: "company", "own" or the unit. */
export function placeOf(assignment: Assignment): string | undefined {
  return (assignment.scope === 'unit' ? assignment.unit : assignment.scope) ?? undefined;
}

export function scopeOf(place: string): Pick<Assignment, 'scope' | 'unit'> {
  return place === 'company' || place === 'own'
    ? { scope: place, unit: null }
    : { scope: 'unit', unit: place };
}
