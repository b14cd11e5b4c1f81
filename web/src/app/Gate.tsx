import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { onSessionEnd, onStepUp } from '@/api/client';
import { endPreview, preview } from '@/api/preview';
import { Problem } from '@/api/problems';
import { definitionsQuery, sessionQuery } from '@/api/queries';
import { onKnock, startLive } from '@/live/live';
import { preferencesOf } from '@/ui/preferences';
import { Failure, Loading } from '@/ui/primitives/States';

const SignInPage = lazy(async () => ({
  default: (await import('@/features/access/SignInPage')).SignInPage,
}));
const SetupPage = lazy(async () => ({
  default: (await import('@/features/access/SetupPage')).SetupPage,
}));
const ChoosePasswordPage = lazy(async () => ({
  default: (await import('@/features/access/ChoosePasswordPage')).ChoosePasswordPage,
}));
const EnrolPage = lazy(async () => ({
  default: (await import('@/features/access/EnrolPage')).EnrolPage,
}));
const StepUp = lazy(async () => ({
  default: (await import('@/features/access/StepUp')).StepUp,
}));
const SessionEnded = lazy(async () => ({
  default: (await import('@/features/access/SessionEnded')).SessionEnded,
}));

function notSignedIn(error: unknown): error is Problem {
  return error instanceof Problem && error.status === 401;
}

/** Who comes in: nobody before signing in; on an empty database the first-run questions come first. */
export function Gate({ children }: { children: ReactNode }) {
  const session = useQuery(sessionQuery);
  const lost = session.error instanceof Problem && preview() !== undefined;
  useEffect(() => {
    if (lost) endPreview(); // The role that was looked at, or the right to look, is gone.
  }, [lost]);
  if (session.data?.setupNeeded)
    return (
      <Waiting>
        <SetupPage />
      </Waiting>
    );
  if (session.data) {
    const { login } = session.data.user;
    if (session.data.mustChoosePassword === true)
      return (
        <Waiting>
          <ChoosePasswordPage login={login} />
        </Waiting>
      );
    if (session.data.mustEnrol === true)
      return (
        <Waiting>
          <EnrolPage login={login} />
        </Waiting>
      );
    preferencesOf(login);
    return (
      <Inside key={login} login={login}>
        {children}
      </Inside>
    );
  }
  if (notSignedIn(session.error)) {
    const fresh = session.error.facts['setupNeeded'] === 'true';
    return <Waiting>{fresh ? <SetupPage /> : <SignInPage />}</Waiting>;
  }
  if (session.error)
    return <Failure error={session.error} onRetry={() => void session.refetch()} />;
  return <Loading />;
}

/** Rights have changed, or somebody else has ended this session: then nothing of it stays on the screen. */
async function askAnew(client: QueryClient): Promise<void> {
  const others = {
    predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'session',
  };
  try {
    await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await client.invalidateQueries(others);
  } catch (error) {
    if (!notSignedIn(error)) return;
    client.removeQueries(others);
    await client.resetQueries({ queryKey: sessionQuery.queryKey });
  }
}

function Waiting({ children }: { children: ReactNode }) {
  return <Suspense fallback={<Loading />}>{children}</Suspense>;
}

interface Asked {
  kinds: readonly string[];
  answer: (proved: boolean) => void;
}

/** Acts that wait until the person has shown anew who they are; one question answers all of them. */
function Proofs() {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    let open: Promise<boolean> | undefined;
    return onStepUp(({ facts }) => {
      open ??= new Promise<boolean>((answer) =>
        setAsked({ kinds: (facts['proof'] ?? 'password').split(' '), answer }),
      ).finally(() => (open = undefined));
      return open;
    });
  }, []);
  if (asked === undefined) return null;
  const end = (proved: boolean) => {
    setAsked(undefined);
    asked.answer(proved);
  };
  return (
    <Suspense fallback={null}>
      <StepUp kinds={asked.kinds} onEnd={end} />
    </Suspense>
  );
}

function Inside({ login, children }: { login: string; children: ReactNode }) {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(() => startLive(client), [client]);
  useEffect(() => onSessionEnd(() => setEnded(true)), []);
  useEffect(() => onKnock(() => void askAnew(client)), [client]);
  const definitions = useQuery(definitionsQuery);
  const back = () => {
    setEnded(false);
    void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  };
  return (
    <>
      {definitions.data && <Waiting>{children}</Waiting>}
      {definitions.isPending && <Loading />}
      {definitions.error && !ended && (
        <Failure error={definitions.error} onRetry={() => void definitions.refetch()} />
      )}
      <Proofs />
      {ended && (
        <Waiting>
          <SessionEnded login={login} onDone={back} />
        </Waiting>
      )}
    </>
  );
}
