import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { isMissing, Problem } from '@/api/problems';
import { importQuery } from '@/api/queries';
import type { Id, ImportRun } from '@/api/types';
import { useKeptHour } from '@/ui/firstHour/useFirstHour';
import { goodsList, rowOfLine } from './goodsList';
import type { Goods, Reading, Row } from './reading';
import type { GoodsTable, Kept } from './useGoodsTable';

/** Takes the articles in as a goods list with its opening stock; rows that were refused stay, with the reason. */
export function useTakeIn({ kept, keep }: GoodsTable, reading: Reading, onTaken: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [, keepHour] = useKeptHour();
  const send = useMutation({
    mutationFn: (warehouse: Id | undefined) => {
      const id = uuidv7();
      const { goods } = reading;
      keep({ run: { id, sent: goods.map(({ row }) => row) } });
      const body = new FormData();
      const name = t('firstHour.listName');
      body.append('file', new File([goodsList(goods)], `${name}.csv`, { type: 'text/csv' }));
      if (warehouse !== undefined) body.append('warehouse', warehouse);
      return call<{ id: Id }>('POST', '/imports', { body, key: id });
    },
    onError: (error) => {
      keep({ run: undefined });
      void message.error(error instanceof Problem ? error.message : t('common.unreachable'));
    },
  });
  const { run } = kept;
  const asked = run !== undefined && !send.isPending;
  const standing = useQuery({ ...importQuery(run?.id ?? ''), enabled: asked });
  const ended = standing.data !== undefined && standing.data.state !== 'RUNNING';
  const lost = asked && isMissing(standing.error);
  useEffect(() => {
    if (lost) keep({ run: undefined });
    if (!asked || !ended || standing.data.id !== run.id) return;
    const left = rowsLeft(kept, reading.goods, standing.data);
    if (left === undefined) {
      void message.error(standing.data.refused?.[0]?.title ?? t('firstHour.stopped'));
      keep({ run: undefined });
      return;
    }
    keep({ rows: left, made: reading.last, run: undefined });
    const article = easiest(reading.goods, run.sent, standing.data);
    if (article !== undefined) keepHour({ article });
    void client.invalidateQueries().then(onTaken);
  }, [
    asked,
    lost,
    ended,
    run,
    standing,
    kept,
    keep,
    keepHour,
    reading,
    onTaken,
    client,
    message,
    t,
  ]);
  return { send, working: send.isPending || run !== undefined };
}

/** Why which row was refused, in the server's words. */
function reasonsOf({ refused }: ImportRun, sent: readonly number[]): Map<number, string> {
  const reasons = new Map<number, string>();
  for (const { row: line, title } of refused ?? []) {
    const at = rowOfLine(line, sent);
    if (at !== undefined) reasons.set(at, title);
  }
  return reasons;
}

/** What of the table has not gone in, each row with the server's reason; undefined if nothing has. */
export function rowsLeft(
  { rows, run }: Kept,
  goods: readonly Goods[],
  ended: ImportRun,
): Row[] | undefined {
  if (ended.state !== 'DONE' || run === undefined) return undefined;
  const reasons = reasonsOf(ended, run.sent);
  const sent = new Set(run.sent);
  return rows.flatMap((row, at) => {
    if (!sent.has(at)) return [row];
    const told = reasons.get(at);
    const code = goods.find((one) => one.row === at)?.code ?? '';
    return told === undefined ? [] : [{ ...row, code, told }];
  });
}

/** What to sell first: something that went in and is there, rather one that a single word finds. */
function easiest(
  goods: readonly Goods[],
  sent: readonly number[],
  ended: ImportRun,
): string | undefined {
  const refused = reasonsOf(ended, sent);
  const there = goods.filter(({ row, quantity }) => !refused.has(row) && quantity !== '');
  const single = there.find((one) => one.barcode !== '' || one.color + one.size === '');
  if (single !== undefined) return single.barcode || single.code;
  return there[0]?.name;
}
