import { CloseOutlined } from '../icons';
import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id, Line, SkuHit } from '@/api/types';
import { add, type Decimal, multiply, plain, read, subtract } from '@/money/decimal';
import { named } from '@/i18n/names';
import { CellInput } from './CellInput';
import { cellText, type GridColumn } from './columns';
import styles from './LinesGrid.module.css';
import type { Move } from './moves';
import { OnHand } from './OnHand';
import { valueOf } from './paste';
import { SkuInput } from './SkuInput';

interface Props {
  style: CSSProperties;
  row: number;
  /** Absent in the row below the lines, where the next one is entered. */
  line: Line | undefined;
  columns: readonly GridColumn[];
  /** The column one stands on in this row. */
  at: number | undefined;
  readOnly: boolean;
  warehouse: Id | undefined;
  /** Whose prices are meant. */
  store: Id | undefined;
  wanted: ReadonlyMap<Id, Decimal> | undefined;
  problems: ReadonlyMap<string, string> | undefined;
  onAt: (col: number) => void;
  onMove: (how: Move) => void;
  onPick: (hit: SkuHit) => void;
  /** The article that what is typed most likely means. */
  onHit: (hit: SkuHit | undefined) => void;
  /** A style was named, and none of its articles. */
  onStyle: (hit: SkuHit) => void;
  onNone: (code: string) => void;
  onScan: (code: string) => void;
  onCell: (key: string, value: unknown) => void;
  onPasteBlock: (text: string) => void;
  onRemove: () => void;
}

/** Nobody sells ten million pieces: such a number in a quantity is a barcode that a slow scanner typed. */
const BARCODE = /^\d{8,14}$/;

/** A cell's value as one would type it. */
function editText(line: Line, column: GridColumn): string {
  if (column.type === 'unit') return cellText(line, column);
  const value = line[column.key as keyof Line];
  if (column.type === 'choice') {
    const chosen = column.field.choices?.find((choice) => choice.value === value);
    return named(chosen?.name, typeof value === 'string' ? value : '');
  }
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value !== 'string') return '';
  if (column.type === 'percent') return plain(multiply(value, '100'));
  return column.figure && value.includes('.') ? plain(value) : value;
}

/** A unit must be one that the article comes in. */
function isUnit(line: Line, column: GridColumn, value: unknown): boolean {
  if (column.type !== 'unit' || line.article === undefined) return true;
  const { unit, units } = line.article;
  return value === unit || (units ?? []).some((pack) => pack.unit === value);
}

export function GridRow(props: Props) {
  const { style, row, line, columns, at, readOnly, problems, onAt, onRemove } = props;
  const { t } = useTranslation();
  const words = problems && [...problems.values()].join(' · ');
  return (
    <div role="row" aria-rowindex={row + 1} className={styles['row']} style={style}>
      <div role="rowheader" className={styles['number']}>
        {line === undefined ? '+' : <span className={styles['lineNo']}>{row + 1}</span>}
        {line !== undefined && !readOnly && (
          <button
            type="button"
            tabIndex={-1}
            className={styles['remove']}
            aria-label={t('document.removeLine', { n: row + 1 })}
            onClick={onRemove}
          >
            <CloseOutlined />
          </button>
        )}
      </div>
      {columns.map((column, col) => {
        const wrong = problems?.has(column.key) ?? false;
        const look = [
          styles['cell'],
          column.figure ? styles['figure'] : '',
          column.editable || readOnly ? '' : styles['computed'],
          at === col ? styles['here'] : '',
          wrong ? styles['wrong'] : '',
        ];
        const stays = line === undefined && column.type !== 'sku';
        return (
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={col + 2}
            className={look.join(' ')}
            onMouseDown={(event) => {
              if (readOnly || stays || !column.editable || at === col) return;
              event.preventDefault(); // The press would take the cursor out of the cell it has just come to.
              onAt(col);
            }}
          >
            <CellBody {...props} column={column} col={col} wrong={wrong} />
          </div>
        );
      })}
      {words !== undefined && (
        <div className={styles['problem']} role="gridcell">
          <span role="alert">{words}</span>
        </div>
      )}
    </div>
  );
}

function CellBody(props: Props & { column: GridColumn; col: number; wrong: boolean }) {
  const { line, column, col, at, readOnly, wrong, warehouse, wanted } = props;
  const { t } = useTranslation();
  const counts = column.key === 'quantity' || column.key === 'counted';
  const shown = line === undefined ? '' : cellText(line, column);
  if (at === col && !readOnly && column.editable) return <Editor {...props} wrong={wrong} />;
  if (line === undefined) {
    return column.type === 'sku' ? (
      <span className={styles['hint']}>{t('document.entryHint')}</span>
    ) : null;
  }
  return (
    <>
      {counts && !readOnly && line.sku !== undefined && warehouse !== undefined && (
        <OnHand sku={line.sku} warehouse={warehouse} wanted={wanted?.get(line.sku)} />
      )}
      <span className={styles['text']} title={shown}>
        {shown}
      </span>
    </>
  );
}

/** What the slip would take of the article if this were its quantity. */
function wantedWith(
  wanted: ReadonlyMap<Id, Decimal> | undefined,
  line: Line,
  typed: string,
): Decimal | undefined {
  const now = wanted?.get(line.sku ?? '');
  const quantity = read(typed);
  if (wanted === undefined || quantity === undefined) return now;
  const more = subtract(quantity, line.quantity ?? '0');
  return add(now ?? '0', multiply(more, line.unitFactor ?? '1'));
}

function Editor(props: Props & { column: GridColumn; wrong: boolean }) {
  const { row, line, column, wrong, warehouse, wanted, onMove, onCell, onPasteBlock } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const label = `${column.title} ${String(row + 1)}`;
  if (column.type === 'sku') {
    return (
      <SkuInput
        key={`${String(row)}:${line?.sku ?? ''}`}
        code={line?.skuCode ?? ''}
        warehouse={warehouse}
        store={props.store}
        label={label}
        placeholder={t('document.entryHint')}
        invalid={wrong}
        ownGoods={line === undefined}
        onPick={props.onPick}
        onHit={props.onHit}
        onStyle={props.onStyle}
        onNone={props.onNone}
        onMove={onMove}
        onPasteBlock={onPasteBlock}
        onClear={props.onRemove}
      />
    );
  }
  if (line === undefined) return null;
  const counts = column.key === 'quantity' || column.key === 'counted';
  return (
    <>
      {counts && line.sku !== undefined && warehouse !== undefined && (
        <OnHand
          sku={line.sku}
          warehouse={warehouse}
          wanted={typed === undefined ? wanted?.get(line.sku) : wantedWith(wanted, line, typed)}
          wayOut
        />
      )}
      <CellInput
        key={`${String(row)}:${column.key}`}
        column={column}
        text={editText(line, column)}
        label={label}
        invalid={wrong}
        onCommit={(typed) => {
          if (counts && BARCODE.test(typed.trim())) {
            props.onScan(typed.trim());
            return true;
          }
          const value = valueOf(typed, column);
          if (value === undefined || !isUnit(line, column, value)) return false;
          onCell(column.key, value ?? undefined);
          return true;
        }}
        onTyping={counts ? setTyped : undefined}
        onMove={onMove}
        onPasteBlock={onPasteBlock}
        onClear={() => onCell(column.key, undefined)}
      />
    </>
  );
}
