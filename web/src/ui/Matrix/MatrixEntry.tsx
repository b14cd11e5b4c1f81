import { Button, Segmented } from 'antd';
import { type KeyboardEvent, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document, Id, Kind, SkuHit, StyleMatrix } from '@/api/types';
import { add, compare, plain } from '@/money/decimal';
import { formatQuantity } from '@/money/money';
import { useKeys } from '../keys/useKeys';
import { useScanner } from '../LinesGrid/useScanner';
import { takesGoods } from '../sheet/compute';
import type { Act } from '../sheet/edit';
import {
  type Counts,
  countsOf,
  filledDown,
  filledRight,
  gridOf,
  isOpen,
  sumOf,
  withPack,
} from '../sheet/matrix';
import { useFirstFocus } from '../useFirstFocus';
import { useIsPhone } from '../useIsPhone';
import styles from './Matrix.module.css';
import { MatrixTable } from './MatrixTable';
import { type Spot, spotOf, useEntry } from './useEntry';

interface Props {
  kind: Kind;
  doc: Document;
  matrix: StyleMatrix;
  sku: Id;
  act: (act: Act) => void;
  onScan: (code: string) => void;
  onClose: () => void;
}

const IN_SIGHT = 16;
const IN_SIGHT_ON_A_PHONE = 10;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows and digits, and Enter takes it into the lines. */
export function MatrixEntry({ kind, doc, matrix, sku, act, onScan, onClose }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  // What lies there may change while one types; the cells stay where they are.
  const [grid] = useState(() => gridOf(matrix));
  const cells = useMemo(() => live(grid.rows.flatMap((row) => row.cells)), [grid]);
  const [before] = useState(() => only(countsOf(doc.lines, kind), cells));
  const entry = useEntry(kind, grid, before, spotOf(grid, sku));
  const { counts, at } = entry;
  const [packAt, setPackAt] = useState(0);
  const pack = matrix.packs[packAt];
  const place = useRef<HTMLDivElement>(null);
  useFirstFocus(place);
  // What is in sight is there at once; the rest of a long table follows while one looks at it.
  const inSight = phone ? IN_SIGHT_ON_A_PHONE : IN_SIGHT;
  const [drawn, setDrawn] = useState(() => at.row + inSight);
  useEffect(() => startTransition(() => setDrawn(grid.rows.length)), [grid]);
  useEffect(() => {
    const { row, col } = at;
    document
      .getElementById(`matrix-${String(row)}-${String(col)}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at]);

  const take = () => {
    act({ type: 'matrix', cells, counts });
    onClose();
  };
  const bump = (hit: SkuHit, by: 1 | -1) =>
    entry.set((now) => {
      const n = plain(add(now.get(hit.id) ?? '0', String(by)));
      const next = new Map(now);
      if (compare(n, '0') <= 0) next.delete(hit.id);
      else next.set(hit.id, n);
      return next;
    });
  const fill = (times: 1 | -1) =>
    entry.set((now, { row, col }) => {
      if (pack !== undefined) return withPack(now, grid, row, pack, times);
      return times > 0 ? filledRight(now, grid, row, col) : now;
    });
  useScanner((code) => {
    entry.takeBack(code.length);
    const hit = cells.find((cell) => isCodeOf(cell, code));
    if (hit) bump(hit, 1);
    else onScan(code);
  }, true);
  useKeys([
    { combo: 'ctrl+enter', label: t('lines.take'), run: take },
    {
      combo: 'ctrl+arrowright',
      label: t(pack ? 'lines.onePack' : 'lines.fillRight'),
      run: () => fill(1),
    },
    { combo: 'ctrl+arrowleft', label: t('lines.onePackLess'), run: () => fill(-1) },
    {
      combo: 'ctrl+d',
      label: t('keys.fillDown'),
      run: () => entry.set((now, { row }) => filledDown(now, grid, row)),
    },
    { combo: 'f6', label: t('lines.matrix'), run: onClose },
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    // Only what is pressed on the table: a button has its own Enter.
    if (event.target !== place.current) return;
    const arrow = ARROWS[event.key];
    if (arrow) entry.walk(...arrow);
    else if (event.key === 'Enter') take();
    else if (event.key === 'Backspace' || event.key === 'Delete') {
      entry.rubOut(event.key === 'Delete');
    } else if (event.key.length === 1) entry.type(event.key);
    else return;
    event.preventDefault();
  };
  const step = ({ row, col }: Spot, by: 1 | -1) => {
    const hit = grid.rows[row]?.cells[col];
    if (isOpen(hit)) bump(hit, by);
  };
  return (
    <div className={styles['entry']} onKeyDown={onKeyDown}>
      {matrix.packs.length > 0 && (
        <div className={styles['packs']}>
          <span>{t('lines.pack')}</span>
          <Segmented
            size="small"
            value={packAt}
            options={matrix.packs.map(({ name }, value) => ({ value, label: name }))}
            onChange={(value) => {
              setPackAt(value);
              place.current?.focus();
            }}
          />
          <Button size="small" onClick={() => fill(1)}>
            {t('lines.onePack')}
          </Button>
        </div>
      )}
      <MatrixTable
        grid={grid}
        drawn={Math.max(drawn, at.row + 1)}
        counts={counts}
        at={at}
        takes={takesGoods(kind)}
        steppers={phone}
        label={t('lines.matrix')}
        place={place}
        onAt={(spot) => {
          entry.goTo(spot);
          place.current?.focus();
        }}
        onStep={step}
      />
      <footer className={styles['foot']}>
        <span className={styles['hint']}>
          {t('lines.pieces', { quantity: quantityOf(counts, cells) })}
          {!phone && ` · ${t(pack ? 'lines.matrixKeysPack' : 'lines.matrixKeys')}`}
        </span>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="primary" onClick={take}>
          {t('lines.take')}
          {!phone && <kbd>Enter</kbd>}
        </Button>
      </footer>
    </div>
  );
}

function live(cells: readonly (SkuHit | undefined)[]): SkuHit[] {
  return cells.filter((cell) => isOpen(cell));
}

/** Of all that is on the slip what belongs to the style. */
function only(counts: Counts, cells: readonly SkuHit[]): Counts {
  return new Map(cells.flatMap(({ id }) => (counts.has(id) ? [[id, counts.get(id) ?? '0']] : [])));
}

function isCodeOf(hit: SkuHit, code: string): boolean {
  const wanted = code.trim().toLowerCase();
  return [hit.code, ...(hit.barcodes ?? [hit.barcode ?? ''])].some(
    (own) => own.toLowerCase() === wanted,
  );
}

function quantityOf(counts: Counts, cells: readonly SkuHit[]): string {
  const all = sumOf(counts, cells);
  return all === '0' ? '0' : formatQuantity(all);
}
