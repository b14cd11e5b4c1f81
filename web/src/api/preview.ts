import type { Id } from './types';

/** Looking at the screens as the people of a role see them. Nothing can be changed meanwhile. */
export interface Preview {
  role: Id;
  roleName: string;
  /** Where the role would be held; none: in the whole company. */
  unit?: Id;
  unitName?: string;
}

/** Kept for this tab alone: the other ones stay what they are. */
const KEY = 'tongpin.preview';

export function preview(): Preview | undefined {
  const kept = sessionStorage.getItem(KEY);
  try {
    return kept === null ? undefined : (JSON.parse(kept) as Preview);
  } catch {
    return undefined;
  }
}

/** What a request says so that it is answered as they are answered. */
export function previewHeader(): string | undefined {
  const seen = preview();
  if (seen === undefined) return undefined;
  return seen.unit === undefined ? seen.role : `${seen.role}@${seen.unit}`;
}

/** From here on every screen is theirs: nothing that was read before is kept. */
export function startPreview(wanted: Preview): void {
  sessionStorage.setItem(KEY, JSON.stringify(wanted));
  window.location.assign('/');
}

/** Back to one's own screens. */
export function endPreview(): void {
  sessionStorage.removeItem(KEY);
  window.location.assign('/');
}

/** Before the session ends: whoever signs in here next is themselves. */
export function forgetPreview(): void {
  sessionStorage.removeItem(KEY);
}
