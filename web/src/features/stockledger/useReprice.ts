import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import type { Id, MasterEntry } from '@/api/types';
import { type Percents, type Proposal, repriced } from './markdown';

/** How far the changing of prices is; styles that were refused stay in the plan. */
export interface Repricing {
  running: boolean;
  done: number;
  of: number;
  failed: readonly string[];
}

/**
 * Saves new prices, style by style, as anybody saves a style: over the version that was looked at. So what somebody else
 * has changed meanwhile is refused, and each can be taken back from its history. A second try is the same command.
 */
export function useReprice() {
  const client = useQueryClient();
  const [keys] = useState(() => new Map<string, Id>());
  const [state, setState] = useState<Repricing>({ running: false, done: 0, of: 0, failed: [] });
  const run = async (plan: readonly Proposal[], percents: Percents): Promise<number> => {
    const failed: string[] = [];
    for (const [at, proposal] of plan.entries()) {
      setState({ running: true, done: at, of: plan.length, failed });
      const { id, version } = proposal.style;
      const command = `${id} ${String(version)} ${proposal.then}`;
      const key = keys.get(command) ?? uuidv7();
      keys.set(command, key);
      try {
        await call<MasterEntry>('PUT', `/styles/${id}`, {
          body: repriced(proposal, percents[proposal.row.band]),
          ifMatch: version,
          key,
        });
      } catch {
        failed.push(proposal.row.code);
      }
    }
    setState({ running: false, done: plan.length, of: plan.length, failed });
    await client.invalidateQueries({ queryKey: ['master'] });
    await client.invalidateQueries({ queryKey: ['slow', 'styles'] });
    return plan.length - failed.length;
  };
  return { ...state, run };
}
