import type { TFunction } from 'i18next';
import type { ImportRun } from '@/api/types';

/** The word for where an import stands. */
export function stateWord(t: TFunction, { state, dryRun, undoing }: ImportRun): string {
  const busy = undoing ? 'UNDOING' : dryRun ? 'CHECKING' : 'RUNNING';
  const shown = state === 'RUNNING' ? busy : state;
  return t(`imports.state.${shown}`);
}
