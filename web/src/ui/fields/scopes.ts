import type { Assignment, Id, MasterEntry } from '@/api/types';
import { daysFrom, todayHere } from '../dates';

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

/** The day on which a role begins to hold, here; empty if it does already. */
export function firstDayOf(from: string | null): string {
  return from === null ? '' : todayHere(new Date(from));
}

/** The last day on which it holds: an end at midnight belongs to the day before. */
export function lastDayOf(until: string | null): string {
  return until === null ? '' : todayHere(new Date(new Date(until).getTime() - 1000));
}

/** It holds from the first moment of the day, here … */
export function beginOf(day: string | undefined): string | null {
  if (day === undefined) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** … until the last day is over. */
export function endOf(day: string | undefined): string | null {
  return day === undefined ? null : beginOf(daysFrom(day, 1));
}
