import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Session } from '@/api/types';
import { offersQuietly, signInByPasskey } from '@/api/webauthn';

/** A question is good for five minutes; a page that stands open asks anew before that. */
const ANEW_AFTER_MS = 4 * 60 * 1000;

/** Signing in with a passkey: by a button, or chosen where the login is typed. */
export function usePasskeyDoor(onDone: (session: Session) => void) {
  const quiet = useRef<AbortController>(undefined);
  const [round, setRound] = useState(0);
  const [asking, setAsking] = useState(false);
  const done = useEffectEvent(onDone);
  useEffect(() => {
    if (asking) return undefined;
    const controller = new AbortController();
    quiet.current = controller;
    const anew = window.setTimeout(() => setRound((last) => last + 1), ANEW_AFTER_MS);
    const offer = async () => {
      if (!(await offersQuietly()) || controller.signal.aborted) return;
      const session = await signInByPasskey<Session>({ quietly: true, signal: controller.signal });
      if (!controller.signal.aborted) done(session);
    };
    // Nobody has asked for it, so nobody is told; the button says what is wrong.
    offer().catch(() => undefined);
    return () => {
      window.clearTimeout(anew);
      controller.abort();
    };
  }, [round, asking]);
  return useMutation({
    mutationFn: () => signInByPasskey<Session>(),
    // A browser asks its person one thing at a time.
    onMutate: () => {
      setAsking(true);
      quiet.current?.abort();
    },
    onSuccess: onDone,
    onSettled: () => setAsking(false),
  });
}
