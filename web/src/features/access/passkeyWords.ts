import type { TFunction } from 'i18next';
import { Problem } from '@/api/problems';
import { PasskeyFailure } from '@/api/webauthn';

/** What went wrong, for people: the server's words, or ours where browser and device have none. */
export function passkeyWords(error: unknown, t: TFunction): string | undefined {
  if (error === null || error === undefined) return undefined;
  if (error instanceof Problem) return error.message;
  if (error instanceof PasskeyFailure) return t(`passkey.failed.${error.reason}`);
  return t('common.unreachable');
}
