import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/useKeys';
import { usePreference } from '../preferences';
import { Empty, Failure, Loading } from '../primitives/States';
import { useIsPhone } from '../useIsPhone';
import { Cards } from './Cards';
import { ColumnChoice, shownColumns } from './ColumnChoice';
import styles from './DataList.module.css';
import { ExportButton } from './ExportButton';
import { Filters } from './Filters';
import { fitting, useRoom } from './fit';
import { Peek } from './Peek';
import { Table } from './Table';
import type { ListSource, Selection } from './types';
import { useListQuery } from './useListQuery';
import { useRows } from './useRows';

interface Props<Row> {
  source: ListSource<Row>;
  /** Narrowings that the screen itself sets (the kind, a fixed side). */
  fixed?: Record<string, string>;
  /** Narrowings that hold until the person chooses otherwise. */
  initial?: Record<string, string>;
  tools?: ReactNode;
  selection?: Selection<Row>;
}

/** The list of anything: chips, search, virtual rows, sums, own columns, peek, export. */
export function DataList<Row>({ source, fixed, initial, tools, selection }: Props<Row>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const [own, narrow] = useListQuery();
  const query = { ...initial, ...own, ...fixed };
  const [chosen, choose] = usePreference<string[] | null>(`columns.${source.name}`, null);
  const [at, setAt] = useState(0);
  const [peeking, setPeeking] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const room = useRoom(body);
  const usual = shownColumns(source.columns, chosen);
  const columns = chosen ? usual : fitting(usual, room);
  const idle = useCallback(
    () => (body.current?.scrollTop ?? 0) === 0 && !(body.current?.matches(':hover') ?? false),
    [],
  );
  const { pages, rows, sums, summing, total, waiting, bringIn } = useRows(source, query, idle);
  const current = rows[Math.min(at, rows.length - 1)];
  const open = (row: Row | undefined) => {
    const to = row === undefined ? undefined : source.open(row);
    if (to !== undefined) void navigate({ href: to });
  };
  useKeys([
    { combo: '/', label: t('keys.find'), run: () => document.getElementById('list-q')?.focus() },
    {
      combo: 'arrowdown',
      label: t('keys.next'),
      run: () => setAt(Math.min(at + 1, rows.length - 1)),
    },
    { combo: 'arrowup', label: t('keys.previous'), run: () => setAt(Math.max(at - 1, 0)) },
    { combo: 'enter', label: t('keys.open'), run: () => open(current) },
    ...(selection && !phone
      ? [
          {
            combo: 'x',
            label: t('keys.choose'),
            run: () => current !== undefined && selection.can(current) && selection.toggle(current),
          },
        ]
      : []),
    ...(source.peek
      ? [{ combo: 'space', label: t('keys.peek'), run: () => setPeeking(!peeking) }]
      : []),
    ...(peeking
      ? [{ combo: 'escape', label: t('keys.closePeek'), run: () => setPeeking(false) }]
      : []),
  ]);
  const narrowed = Object.keys(own).length > 0;
  return (
    <div className={styles['list']}>
      <div className={styles['tools']}>
        <Filters filters={source.filters} query={query} narrow={narrow} hint={source.searchHint} />
        <div className={styles['right']}>
          {waiting > 0 && (
            <button type="button" className={styles['news']} onClick={bringIn}>
              {t('list.news', { count: waiting })}
            </button>
          )}
          {tools}
          {!phone && <ColumnChoice columns={source.columns} chosen={chosen} choose={choose} />}
          {!phone && <ExportButton source={source} columns={columns} query={query} />}
        </div>
      </div>
      <div className={styles['sheet']}>
        <div
          className={styles['body']}
          ref={body}
          role="region"
          aria-label={t('list.body')}
          tabIndex={0}
        >
          {pages.isPending && <Loading rows={10} />}
          {pages.isError && !pages.data && (
            <Failure error={pages.error} onRetry={() => void pages.refetch()} />
          )}
          {pages.data && rows.length === 0 && (
            <Nothing source={source} narrowed={narrowed} onWiden={() => widen(own, narrow)} />
          )}
          {rows.length > 0 && phone && (
            <Cards source={source} rows={rows} scroller={body} more={pages} open={open} />
          )}
          {rows.length > 0 && !phone && (
            <Table
              source={source}
              columns={columns}
              rows={rows}
              sums={sums}
              summing={summing}
              total={total}
              scroller={body}
              more={pages}
              at={at}
              onAt={setAt}
              onOpen={open}
              selection={selection}
              query={query}
              narrow={narrow}
            />
          )}
        </div>
        {peeking && current !== undefined && source.peek && !phone && (
          <Peek onClose={() => setPeeking(false)} onOpen={() => open(current)}>
            {source.peek(current)}
          </Peek>
        )}
      </div>
    </div>
  );
}

function widen(
  own: Record<string, string>,
  narrow: (part: Record<string, undefined>) => void,
): void {
  narrow(Object.fromEntries(Object.keys(own).map((key) => [key, undefined])));
}

interface NothingProps<Row> {
  source: ListSource<Row>;
  narrowed: boolean;
  onWiden: () => void;
}

function Nothing<Row>({ source, narrowed, onWiden }: NothingProps<Row>) {
  const { t } = useTranslation();
  if (!narrowed) return <Empty {...source.empty} />;
  return (
    <Empty
      title={t('list.nothingFound')}
      hint={t('list.nothingFoundHint')}
      action={
        <button type="button" className={styles['news']} onClick={onWiden}>
          {t('list.widen')}
        </button>
      }
    />
  );
}
