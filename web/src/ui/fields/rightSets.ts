import { covers } from '@/api/rights';
import type { RightCatalogue, RightConflict, RightModule } from '@/api/types';

/** Everything there is: an owner. */
export const EVERYTHING = '*';

/** Whether a right is there by itself, with all of its module, or with everything. */
export function has(rights: readonly string[], right: string): boolean {
  return covers(rights, right);
}

/** With all of a module, also what it will have tomorrow; or without any of it. */
export function withModule(rights: readonly string[], module: string, on: boolean): string[] {
  const others = rights.filter((right) => !right.startsWith(`${module}.`));
  return on ? [...others, `${module}.*`] : others;
}

/** With or without one right; taking one from all of a module leaves the others. */
export function withRight(
  rights: readonly string[],
  module: RightModule,
  right: string,
  on: boolean,
): string[] {
  if (on) return rights.includes(right) ? [...rights] : [...rights, right];
  const whole = `${module.module}.*`;
  const spread = rights.includes(whole)
    ? [...rights.filter((one) => one !== whole), ...module.rights.map((one) => one.right)]
    : rights;
  return [...new Set(spread)].filter((one) => one !== right);
}

/** Duties that these rights join, though they should not lie in one hand. An owner has all of them and knows it. */
export function joined(catalogue: RightCatalogue, rights: readonly string[]): RightConflict[] {
  return rights.includes(EVERYTHING)
    ? []
    : catalogue.conflicts.filter(
        ({ one, other }) => covers(rights, ...one) && covers(rights, ...other),
      );
}

/** Rights that no module has: of a version to come, or mistyped. They are shown, not lost. */
export function unknown(catalogue: RightCatalogue, rights: readonly string[]): string[] {
  const known = new Set(
    catalogue.modules.flatMap(({ module, rights: of }) => [
      `${module}.*`,
      ...of.map(({ right }) => right),
    ]),
  );
  return rights.filter((right) => right !== EVERYTHING && !known.has(right));
}

const USUAL = [
  'view',
  'create',
  'edit',
  'discard',
  'submit',
  'approve',
  'post',
  'reverse',
  'print',
];

/** Looking comes before writing, and what is done every day before what is done once. */
export function inOrder(module: RightModule): RightModule['rights'] {
  const place = (right: string) =>
    USUAL.indexOf(right.slice(module.module.length + 1)) + 1 || USUAL.length + 1;
  return module.rights.toSorted((a, b) => place(a.right) - place(b.right));
}
