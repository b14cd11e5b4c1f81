import { useQueryClient } from '@tanstack/react-query';
import { forgetPreview } from '@/api/preview';
import { signOut } from '@/api/signOut';

/** Ends the session; what was typed stays on this device until the same person comes back. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    forgetPreview();
    const next = await signOut();
    client.clear();
    window.location.assign(next);
  };
}
