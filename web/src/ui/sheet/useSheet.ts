import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { documentQuery, sessionQuery } from '@/api/queries';
import type { Document, Id, Kind } from '@/api/types';
import { dropDraft, keepDraft, type KeptDraft, keptDraft } from '@/offline/drafts';
import { isMissing } from '@/api/problems';
import { type Act, edit } from './edit';
import { freshDocument } from './fresh';

/** A slip while someone has it open: what it says now, what it was based on, and the way back. */
export interface Sheet {
  doc: Document;
  base: number;
  /** Something here is not yet on the server. */
  unsaved: boolean;
  command?: KeptDraft['command'];
  past: Document[];
  future: Document[];
}

/** The server has gone on while this device kept something of its own. */
export interface Divergence {
  theirs: Document;
}

const STEPS_BACK = 100;

function sheetOf(doc: Document, base: number, unsaved: boolean): Sheet {
  return { doc, base, unsaved, past: [], future: [] };
}

/** The slip as this device keeps it. */
export function toKept({ doc, base, command }: Sheet, login: string): KeptDraft {
  const at = new Date().toISOString();
  return { id: doc.id, login, kind: doc.kind, base, doc, at, ...(command ? { command } : {}) };
}

export interface SheetHandle {
  sheet: Sheet | undefined;
  divergence: Divergence | undefined;
  error: unknown;
  act: (act: Act) => void;
  undo: () => void;
  redo: () => void;
  /** Takes what the server answered; keeps what was typed in the meantime. */
  settle: (sent: Document, answer: Document) => void;
  /** Names the command that is about to be sent, so that sending it again is harmless. */
  keepCommand: (command: KeptDraft['command']) => Promise<void>;
  takeTheirs: () => void;
  keepMine: () => void;
}

/** Opens a slip from this device and from the server, and keeps every change on this device at once. */
export function useSheet(
  kind: Kind,
  id: Id,
  fresh: boolean,
  defaults: Partial<Document> | undefined,
): SheetHandle {
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const login = session?.user.login ?? '';
  const kept = useKept(id, login);
  const server = useQuery({ ...documentQuery(id), enabled: !fresh });
  const [sheet, setSheet] = useState<Sheet>();
  const [divergence, setDivergence] = useState<Divergence>();
  const latest = useRef(sheet);
  useEffect(() => {
    latest.current = sheet;
  }, [sheet]);

  const change = useCallback(
    (next: Sheet) => {
      latest.current = next;
      setSheet(next);
      if (next.unsaved) {
        void keepDraft(toKept(next, login));
      } else {
        void dropDraft(next.doc.id);
      }
    },
    [login],
  );

  // Opening: what this device kept wins over an unchanged server; a newer server is shown as a choice.
  const opened = sheet !== undefined;
  const theirs = server.data;
  useEffect(() => {
    if (kept === undefined || login === '') return;
    const mine = kept.draft;
    if (!opened) {
      const missing = fresh || isMissing(server.error);
      if (mine && (missing || (theirs && theirs.version <= mine.base))) {
        setSheet({ ...sheetOf(mine.doc, mine.base, true), command: mine.command });
      } else if (mine && theirs?.state === 'DRAFT') {
        setSheet({ ...sheetOf(mine.doc, mine.base, true), command: mine.command });
        setDivergence({ theirs });
      } else if (theirs) {
        // What was still being typed when it was discarded comes back with it.
        if (mine && theirs.state !== 'DISCARDED') void dropDraft(id);
        setSheet(sheetOf(theirs, theirs.version, false));
      } else if (fresh && defaults !== undefined) {
        setSheet(sheetOf(freshDocument(kind, id, defaults), 0, false));
      }
      return;
    }
    const now = latest.current;
    if (theirs === undefined || now === undefined || theirs.version <= now.base) return;
    if (now.unsaved) setDivergence({ theirs });
    else setSheet(sheetOf(theirs, theirs.version, false));
  }, [kept, login, opened, theirs, server.error, fresh, defaults, kind, id]);

  const act = useCallback(
    (step: Act) => {
      const now = latest.current;
      if (now === undefined) return;
      const doc = edit(now.doc, step, kind);
      if (doc === now.doc) return;
      // A price that comes by itself is no step that anybody took, or one could not go back before it.
      if (step.type === 'quotes') {
        change({ ...now, doc, unsaved: true });
        return;
      }
      const past = [...now.past, now.doc].slice(-STEPS_BACK);
      change({ ...now, doc, unsaved: true, past, future: [] });
    },
    [change, kind],
  );
  const undo = useCallback(() => {
    const now = latest.current;
    const doc = now?.past.at(-1);
    if (now === undefined || doc === undefined) return;
    change({ ...now, doc, past: now.past.slice(0, -1), future: [now.doc, ...now.future] });
  }, [change]);
  const redo = useCallback(() => {
    const now = latest.current;
    const doc = now?.future[0];
    if (now === undefined || doc === undefined) return;
    change({ ...now, doc, past: [...now.past, now.doc], future: now.future.slice(1) });
  }, [change]);
  const settle = useCallback(
    (sent: Document, answer: Document) => {
      const now = latest.current;
      client.setQueryData(documentQuery(answer.id).queryKey, answer);
      if (now !== undefined && now.doc !== sent && answer.state === 'DRAFT') {
        change({ ...now, base: answer.version, command: undefined });
        return;
      }
      change({ ...sheetOf(answer, answer.version, false), past: now?.past ?? [] });
    },
    [change, client],
  );
  const keepCommand = useCallback(
    async (command: KeptDraft['command']) => {
      const now = latest.current;
      if (now === undefined) return;
      const next = { ...now, command };
      latest.current = next;
      setSheet(next);
      await keepDraft(toKept(next, login));
    },
    [login],
  );
  const takeTheirs = useCallback(() => {
    if (divergence === undefined) return;
    change(sheetOf(divergence.theirs, divergence.theirs.version, false));
    setDivergence(undefined);
  }, [change, divergence]);
  const keepMine = useCallback(() => {
    const now = latest.current;
    if (divergence === undefined || now === undefined) return;
    change({ ...now, base: divergence.theirs.version, command: undefined });
    setDivergence(undefined);
  }, [change, divergence]);
  const error = sheet === undefined && !fresh ? server.error : null;
  return { sheet, divergence, error, act, undo, redo, settle, keepCommand, takeTheirs, keepMine };
}

/** What this device kept of the slip; undefined while it is being looked up. */
function useKept(id: Id, login: string): { draft: KeptDraft | undefined } | undefined {
  const [kept, setKept] = useState<{ draft: KeptDraft | undefined }>();
  useEffect(() => {
    if (login === '') return undefined;
    let wanted = true;
    keptDraft(id, login)
      .catch(() => undefined) // A browser without storage: one works on, only nothing is kept.
      .then((draft) => {
        if (wanted) setKept({ draft });
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [id, login]);
  return kept;
}
