import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { useMay } from '@/api/rights';
import type { MasterEntry, SlowRow } from '@/api/types';
import { isZero, multiply, subtract, sum } from '@/money/decimal';
import { formatQuantity, formatTotal } from '@/money/money';
import { csv, download } from '@/ui/DataList/exportCsv';
import { todayHere } from '@/ui/dates';
import { Failure, Loading } from '@/ui/primitives/States';
import { isPercent, type Percents, type Proposal, proposals, USUAL_PERCENTS } from './markdown';
import { PlanTable, planColumns } from './PlanTable';
import styles from './Slow.module.css';
import { BANDS } from './slowSource';
import { useReprice } from './useReprice';

/** So many styles are asked for at the same time. */
const AT_ONCE = 8;

type Styles = ReadonlyMap<string, MasterEntry>;

async function stylesOf(rows: readonly SlowRow[]): Promise<Styles> {
  const found = new Map<string, MasterEntry>();
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    const entries = await Promise.all(
      some.map(({ item }) => call<MasterEntry>('GET', `/styles/${item}`)),
    );
    entries.forEach((entry) => found.set(entry.id, entry));
  }
  return found;
}

/** New prices for what does not sell, to be looked at first and saved with one press. */
export function MarkdownPlan({ rows, onClose }: { rows: readonly SlowRow[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const may = useMay();
  const [percents, setPercents] = useState<Percents>(USUAL_PERCENTS);
  const client = useQueryClient();
  const queryKey = ['slow', 'styles', rows.map(({ item }) => item)];
  // Read once: prices are lowered from what they were when the plan was made, however often somebody tries.
  const known = useQuery({
    queryKey,
    queryFn: () => stylesOf(rows),
    staleTime: Infinity,
    gcTime: 0,
  });
  const { run, running, done, of, saved, failed } = useReprice();
  const left = rows.filter(({ item }) => !saved.has(item));
  const plan = known.data ? proposals(left, known.data, percents) : [];
  const edits = may('catalog.edit');
  const wrong = BANDS.some((band) => !isPercent(percents[band]));
  const save = async (): Promise<void> => {
    const missed = await run(plan, percents);
    const count = plan.length - missed.flatMap((one) => one.rows).length;
    if (count > 0) void message.success(t('markdown.saved', { count }));
    if (count === plan.length) return onClose();
    // What somebody else has changed is looked at anew.
    const refused = missed.filter((one) => one.refused).flatMap((one) => one.rows);
    const changed = await stylesOf(refused).catch((): Styles => new Map());
    client.setQueryData<Styles>(queryKey, (before) => new Map([...(before ?? []), ...changed]));
  };
  return (
    <Modal
      open
      width={960}
      title={t('markdown.title')}
      onCancel={running ? undefined : onClose}
      footer={[
        may('export.lists') && (
          <Button key="file" disabled={plan.length === 0} onClick={() => take(plan, t)}>
            {t('markdown.file')}
          </Button>
        ),
        <Button key="close" disabled={running} onClick={onClose}>
          {t('common.cancel')}
        </Button>,
        edits && (
          <Button
            key="save"
            type="primary"
            loading={running}
            disabled={plan.length === 0 || wrong}
            onClick={() => void save()}
          >
            {running
              ? t('markdown.saving', { done, count: of })
              : t('markdown.save', { count: plan.length })}
          </Button>
        ),
      ]}
    >
      <p className={styles['quiet']}>{t(edits ? 'markdown.hint' : 'markdown.cannot')}</p>
      <div className={styles['percents']}>
        {BANDS.map((band) => (
          <label key={band}>
            {t(`slow.bands.${band}`)} {t('markdown.percent')}
            <input
              inputMode="decimal"
              value={percents[band]}
              aria-invalid={!isPercent(percents[band])}
              onChange={({ target }) => setPercents({ ...percents, [band]: target.value })}
            />
          </label>
        ))}
      </div>
      {failed.map((one) => (
        <Alert
          key={one.why}
          type="warning"
          showIcon
          title={t('markdown.failed', {
            count: one.rows.length,
            codes: one.rows.map(({ code }) => code).join('、'),
          })}
          description={one.why}
        />
      ))}
      {known.error && <Failure error={known.error} onRetry={() => void known.refetch()} />}
      {known.isPending && <Loading rows={5} />}
      {known.data && plan.length === 0 && (
        <p>
          {left.every(({ band }) => isUnchanged(percents[band]))
            ? t('markdown.still')
            : t('markdown.none')}
        </p>
      )}
      {plan.length > 0 && (
        <>
          <p>
            {t('markdown.total', {
              count: plan.length,
              pieces: formatQuantity(sum(plan.map(({ row }) => row.onHand))),
            })}{' '}
            · {t('markdown.lost', { amount: formatTotal(lost(plan)) })}
          </p>
          <PlanTable plan={plan} />
        </>
      )}
    </Modal>
  );
}

function isUnchanged(percent: string): boolean {
  return isPercent(percent) && isZero(percent);
}

/** What all of it would bring less if it sold at its new price. */
function lost(plan: readonly Proposal[]): string {
  return sum(plan.map(({ row, now, then }) => multiply(subtract(now, then), row.onHand)));
}

function take(plan: readonly Proposal[], t: Parameters<typeof planColumns>[0]): void {
  download(`markdown-${todayHere()}.csv`, csv(planColumns(t, plan), plan));
}
