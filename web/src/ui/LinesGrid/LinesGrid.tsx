import { useVirtualizer } from '@tanstack/react-virtual';
import { App } from 'antd';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document, Id, Kind, SkuHit } from '@/api/types';
import { takesGoods, wantedBySku } from '../sheet/compute';
import type { Act } from '../sheet/edit';
import { isCount } from '../sheet/line';
import { useKeys } from '../keys/useKeys';
import { lookUp } from './articles';
import { tracks, type GridColumn } from './columns';
import { GridRow } from './GridRow';
import styles from './LinesGrid.module.css';
import { type Cell, countCol, entryCell, type Move, move } from './moves';
import { usePasteBlock } from './usePasteBlock';

interface Props {
  kind: Kind;
  doc: Document;
  columns: GridColumn[];
  readOnly: boolean;
  act: (act: Act) => void;
  /** Refused cells by "line:field". */
  problems: ReadonlyMap<string, string>;
  /** A cell that someone asked to go to: "3:quantity". */
  goTo?: string | undefined;
  /** The line that someone has come to; undefined for the row below the lines. */
  onRow?: (row: number | undefined) => void;
  /** The article whose line one is to come to: the one that was scanned last; none: the row below the lines. */
  jump?: { sku?: Id } | undefined;
  onScan?: (code: string) => void;
  /** A style is to be entered by colour and size. */
  onMatrix?: (sku: Id) => void;
  /** Something stands over the lines and hears the keys. */
  covered?: boolean;
  /** Whether one begins in the lines, or elsewhere on the sheet. */
  startHere?: boolean;
  /** Stands over the line numbers. */
  corner?: ReactNode;
}

const ROW = 32;
const PROBLEM = 22;

/** The lines, as a spreadsheet: type, Enter, type. Thousands of them stay quick: only what is in sight is drawn. */
export function LinesGrid(props: Props) {
  const { kind, doc, columns, readOnly, act, problems, goTo, onRow } = props;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const scroller = useRef<HTMLDivElement>(null);
  const ground = { columns, lines: doc.lines };
  const [at, setAt] = useState<Cell | undefined>(
    readOnly || props.startHere === false ? undefined : entryCell(ground),
  );
  const warehouse = doc.warehouse;
  const takes = takesGoods(kind);
  const wanted = useMemo(() => (takes ? wantedBySku(doc) : undefined), [takes, doc]);
  const rowProblems = useMemo(() => byLine(problems), [problems]);
  const count = doc.lines.length + (readOnly ? 0 : 1);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ROW + (rowProblems.has(index + 1) ? PROBLEM : 0),
    overscan: 10,
    scrollPaddingStart: ROW,
    initialRect: { width: 800, height: 480 },
  });
  useEffect(() => virtual.measure(), [virtual, rowProblems]);
  useEffect(() => {
    if (at !== undefined) virtual.scrollToIndex(at.row);
    onRow?.(at?.row);
  }, [at, virtual, onRow]);
  useGoTo(goTo, columns, setAt);

  const onMove = (how: Move) => setAt((now) => (now ? move(now, how, ground) : undefined));
  const none = (code: string) => void message.warning(t('document.noArticle', { code }));
  const pick = (row: number, hit: SkuHit) => {
    act({ type: 'pick', at: row, hit });
    setAt({ row, col: countCol(columns) });
  };
  const [jumped, setJumped] = useState(props.jump);
  if (props.jump !== jumped) {
    setJumped(props.jump);
    const row = doc.lines.findLastIndex(
      (line) => line.sku !== undefined && line.sku === props.jump?.sku,
    );
    setAt(row < 0 ? entryCell(ground) : { row, col: countCol(columns) });
  }
  const hinted = useRef<SkuHit>(undefined);
  const onHit = useCallback((hit: SkuHit | undefined) => {
    hinted.current = hit;
  }, []);
  const matrix = () => {
    const sku = (at && doc.lines[at.row]?.sku) ?? hinted.current?.id;
    if (sku === undefined) void message.info(t('lines.chooseFirst'));
    else props.onMatrix?.(sku);
  };
  // Counted again: what the books say is asked again too.
  const recount = async (row: number) => {
    const line = doc.lines[row];
    if (!isCount(kind) || line?.skuCode === undefined) return;
    const answer = await lookUp(line.skuCode, warehouse, doc.store).catch(() => undefined);
    if (answer === undefined || !('one' in answer) || answer.one.onHand == null) return;
    act({ type: 'cell', at: row, key: 'book', value: answer.one.onHand });
  };
  const pasteBlock = usePasteBlock(props, none);
  const remove = (row: number) => {
    act({ type: 'remove', at: row });
    setAt({ row: Math.max(0, Math.min(row, doc.lines.length - 1)), col: at?.col ?? 0 });
  };
  useKeys(
    readOnly || props.covered
      ? []
      : [
          {
            combo: 'ctrl+d',
            label: t('keys.fillDown'),
            run: () => fillDown(at, props),
          },
          {
            combo: 'ctrl+delete',
            label: t('keys.removeLine'),
            run: () => at && at.row < doc.lines.length && remove(at.row),
          },
          { combo: 'f6', label: t('lines.matrix'), run: matrix },
          { combo: 'f4', label: t('keys.toLines'), run: () => setAt(entryCell(ground)) },
        ],
  );
  return (
    <div className={styles['grid']} ref={scroller} role="grid" aria-rowcount={count}>
      <div className={styles['head']} role="row" style={{ gridTemplateColumns: tracks(columns) }}>
        <div role="columnheader" className={styles['number']}>
          {props.corner ?? '#'}
        </div>
        {columns.map((column) => (
          <div
            key={column.key}
            role="columnheader"
            className={`${styles['cell']} ${column.figure ? styles['figure'] : ''}`}
          >
            {column.title}
          </div>
        ))}
      </div>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="rowgroup">
        {virtual.getVirtualItems().map(({ index, key, start, size }) => (
          <GridRow
            key={key}
            style={{
              height: size,
              transform: `translateY(${String(start)}px)`,
              gridTemplateColumns: tracks(columns),
            }}
            row={index}
            line={doc.lines[index]}
            columns={columns}
            at={at?.row === index ? at.col : undefined}
            readOnly={readOnly}
            warehouse={kind.warehouse === 'none' ? undefined : warehouse}
            store={doc.store}
            wanted={wanted}
            problems={rowProblems.get(index + 1)}
            onAt={(col) => setAt({ row: index, col })}
            onMove={onMove}
            onPick={(hit) => pick(index, hit)}
            onHit={onHit}
            onStyle={(hit) => props.onMatrix?.(hit.id)}
            onNone={none}
            onScan={(code) => props.onScan?.(code)}
            onCell={(cellKey, value) => {
              act({ type: 'cell', at: index, key: cellKey, value });
              if (cellKey === 'counted') void recount(index);
            }}
            onPasteBlock={(text) => void pasteBlock(text, index, at?.col ?? 0)}
            onRemove={() => remove(index)}
          />
        ))}
      </div>
      {columns
        .filter((column) => column.type === 'choice')
        .map((column) => (
          <datalist key={column.key} id={`choices-${column.key}`}>
            {column.field.choices?.map((choice) => (
              <option key={choice.value} value={Object.values(choice.name)[0] ?? choice.value} />
            ))}
          </datalist>
        ))}
    </div>
  );
}

function byLine(problems: ReadonlyMap<string, string>): Map<number, Map<string, string>> {
  const lines = new Map<number, Map<string, string>>();
  for (const [key, words] of problems) {
    const [line = '', field = ''] = key.split(':');
    const own = lines.get(Number(line)) ?? new Map<string, string>();
    own.set(field, words);
    lines.set(Number(line), own);
  }
  return lines;
}

function useGoTo(
  goTo: string | undefined,
  columns: readonly GridColumn[],
  setAt: (cell: Cell) => void,
): void {
  const [gone, setGone] = useState<string>();
  if (goTo !== gone) {
    setGone(goTo);
    const [line = '', field = ''] = goTo?.split(':') ?? [];
    const col = columns.findIndex((column) => column.key === field);
    if (line !== '') setAt({ row: Number(line) - 1, col: Math.max(0, col) });
  }
}

/** Ctrl D: the cell above, once more. */
function fillDown(at: Cell | undefined, { doc, columns, act }: Props): void {
  const column = at && columns[at.col];
  const above = at && doc.lines[at.row - 1];
  if (!at || !column?.editable || !above || at.row >= doc.lines.length) return;
  const value = above[column.key as keyof typeof above];
  if (column.type !== 'sku') act({ type: 'cell', at: at.row, key: column.key, value });
}
