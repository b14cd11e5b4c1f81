import { useQueryClient } from '@tanstack/react-query';
import { call } from '@/api/client';
import { forgetPreview } from '@/api/preview';

/** Ends the session; what was typed stays on this device until the same person comes back. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    forgetPreview();
    await call('DELETE', '/session').catch(() => undefined);
    client.clear();
    window.location.assign('/');
  };
}
