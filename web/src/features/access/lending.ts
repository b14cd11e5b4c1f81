import type { Id, LendingChoices, LentPart } from '@/api/types';
import { daysFrom } from '@/ui/dates';

/** What is to be lent of a role: as one has it, or in a unit below. */
export interface Chosen {
  part: LentPart;
  unit: Id | null;
}

export function keyOf(part: LentPart): string {
  return `${part.role}@${part.unit ?? part.scope}`;
}

/** As it will be lent. */
export function lentPart({ part, unit }: Chosen, choices: LendingChoices): LentPart {
  const place = choices.places.find(({ id }) => id === unit);
  return place === undefined
    ? part
    : { ...part, scope: 'unit', unit: place.id, unitName: place.name };
}

/** The units under a role's own place. */
export function placesUnder(part: LentPart, { places }: LendingChoices): LendingChoices['places'] {
  return part.scope === 'company'
    ? places
    : places.filter(
        ({ id, within }) => id !== part.unit && part.unit != null && within.includes(part.unit),
      );
}

/** The last day of this week: Sunday. */
export function endOfWeek(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return daysFrom(today, (7 - weekday) % 7);
}
