import { useCallback, useState } from 'react';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem, Unreachable } from '@/api/problems';
import { type Seen, whole } from '@/api/seenDocument';
import type { Document, Kind, PostAnswer } from '@/api/types';
import { keepPreference } from '../preferences';
import { toSend } from './edit';
import { type Habit, habitName } from './fresh';
import { type Refusals, noRefusals, refusalsOf } from './refusals';
import type { SheetHandle } from './useSheet';

export type Doing = 'save' | 'post' | 'submit' | undefined;

/** Saving and posting: one command at a time, each with a name that outlives a cut line. */
export function useCommands(
  kind: Kind,
  handle: SheetHandle,
  onPosted: (document: Document) => void,
) {
  const [doing, setDoing] = useState<Doing>();
  const [refusals, setRefusals] = useState<Refusals>(noRefusals);
  const [unreachable, setUnreachable] = useState(false);
  const { sheet, settle, keepCommand } = handle;

  const attempt = useCallback(
    async (what: NonNullable<Doing>, run: () => Promise<Document>) => {
      if (sheet === undefined || doing !== undefined) return false;
      setDoing(what);
      setUnreachable(false);
      try {
        const answer = await run();
        setRefusals(noRefusals);
        settle(sheet.doc, answer);
        keepHabit(answer);
        if (answer.state === 'POSTED') onPosted(answer);
        return true;
      } catch (error) {
        if (error instanceof Unreachable) setUnreachable(true);
        else if (error instanceof Problem) setRefusals(refusalsOf(error, sheet.doc, kind));
        else throw error;
        return false;
      } finally {
        setDoing(undefined);
      }
    },
    [kind, sheet, doing, settle, onPosted],
  );

  const save = useCallback(
    () =>
      attempt('save', async () => {
        const { doc, base } = need(sheet);
        const sent = { body: toSend(doc), ifMatch: base };
        return whole(await call<Seen>('PUT', `/documents/${doc.id}`, sent));
      }),
    [attempt, sheet],
  );

  const post = useCallback(
    () =>
      attempt('post', async () => {
        const { doc, base, command } = need(sheet);
        const body = toSend(doc);
        const content = JSON.stringify(body);
        const key = command?.content === content ? command.key : uuidv7();
        await keepCommand({ key, content }).catch(() => undefined);
        const answer = await call<PostAnswer>('POST', `/documents/${doc.id}/post`, {
          body,
          ifMatch: base,
          key,
        });
        return whole(answer.document);
      }),
    [attempt, sheet, keepCommand],
  );

  const submit = useCallback(
    () =>
      attempt('submit', async () => {
        const { doc, base } = need(sheet);
        const sent = { body: toSend(doc), ifMatch: base };
        return whole(await call<Seen>('POST', `/documents/${doc.id}/submit`, sent));
      }),
    [attempt, sheet],
  );

  return { doing, refusals, unreachable, save, post, submit };
}

function need(sheet: SheetHandle['sheet']): NonNullable<SheetHandle['sheet']> {
  if (sheet === undefined) throw new Error('no sheet is open');
  return sheet;
}

function keepHabit({ kind, store, warehouse }: Document): void {
  const habit: Habit = { ...(store ? { store } : {}), ...(warehouse ? { warehouse } : {}) };
  keepPreference(habitName(kind), habit);
}
