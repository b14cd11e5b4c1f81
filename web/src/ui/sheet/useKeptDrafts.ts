import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sessionQuery } from '@/api/queries';
import { type KeptDraft, keptDrafts } from '@/offline/drafts';

/** Slips that this person began on this device and has not sent: newest first. */
export function useKeptDrafts(): KeptDraft[] {
  const { data: session } = useQuery(sessionQuery);
  const login = session?.user.login;
  const [drafts, setDrafts] = useState<KeptDraft[]>([]);
  useEffect(() => {
    if (login === undefined) return;
    keptDrafts(login)
      .then(setDrafts)
      .catch(() => undefined); // No storage on this device: nothing is kept here.
  }, [login]);
  return drafts;
}

/** Where a kept slip is opened again. */
export function draftSearch(draft: KeptDraft): Record<string, string> {
  return draft.base === 0 ? { new: '1' } : {};
}
