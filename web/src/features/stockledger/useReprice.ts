import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';
import type { Id, MasterEntry, SlowRow } from '@/api/types';
import { type Percents, type Proposal, repriced } from './markdown';

/** How far the changing of prices is, and which styles have their new price. */
export interface Repricing {
  running: boolean;
  done: number;
  of: number;
  saved: ReadonlySet<Id>;
  failed: readonly Failed[];
}

/** Why styles stay in the plan; refused ones have changed meanwhile, of others nobody knows what became. */
export interface Failed {
  why: string;
  rows: SlowRow[];
  refused: boolean;
}

/**
 * Saves new prices, style by style, as anybody saves a style: over the version that was looked at. So what somebody else
 * has changed meanwhile is refused, and each can be taken back from its history. A second try is the same command: nothing is
 * lowered twice.
 */
export function useReprice() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [keys] = useState(() => new Map<string, Id>());
  const [state, setState] = useState<Repricing>({
    running: false,
    done: 0,
    of: 0,
    saved: new Set(),
    failed: [],
  });
  const save = ({ style, row, then }: Proposal, percents: Percents) => {
    const command = `${style.id} ${String(style.version)} ${then}`;
    const key = keys.get(command) ?? uuidv7();
    keys.set(command, key);
    return call<MasterEntry>('PUT', `/styles/${style.id}`, {
      body: repriced({ style, then }, percents[row.band]),
      ifMatch: style.version,
      key,
    });
  };
  const run = async (plan: readonly Proposal[], percents: Percents): Promise<readonly Failed[]> => {
    const saved = new Set(state.saved);
    const failed = new Map<string, Failed>();
    for (const [at, proposal] of plan.entries()) {
      setState({ running: true, done: at, of: plan.length, saved: new Set(saved), failed: [] });
      try {
        await save(proposal, percents);
        saved.add(proposal.style.id);
      } catch (error) {
        const refused = error instanceof Problem;
        const why = refused ? error.message : t('common.unreachable');
        const so = failed.get(why) ?? { why, rows: [], refused };
        so.rows.push(proposal.row);
        failed.set(why, so);
      }
    }
    const left = [...failed.values()];
    setState({ running: false, done: plan.length, of: plan.length, saved, failed: left });
    await client.invalidateQueries({ queryKey: ['master'] });
    return left;
  };
  return { ...state, run };
}
