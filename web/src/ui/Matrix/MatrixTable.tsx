import { memo, type MouseEvent, type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkuHit } from '@/api/types';
import { add, compare, type Decimal, isZero } from '@/money/decimal';
import { formatQuantity } from '@/money/money';
import { type Counts, type Grid, type GridRow, isOpen, sumOf } from '../sheet/matrix';
import styles from './Matrix.module.css';
import type { Spot } from './useEntry';

interface Props {
  grid: Grid;
  /** So many rows are drawn yet; the sums are of all. */
  drawn: number;
  counts: Counts;
  at: Spot;
  /** Whether what is entered leaves the shelf, so that there may be too little. */
  takes: boolean;
  /** A finger has buttons to count with. */
  steppers: boolean;
  label: string;
  place: Ref<HTMLDivElement>;
  onAt: (at: Spot) => void;
  onStep: (at: Spot, by: 1 | -1) => void;
}

/** Colours down, sizes across, sums at both ends. A row is drawn again only when it has changed. */
export function MatrixTable(props: Props) {
  const { grid, drawn, counts, at, takes, steppers, label, place, onAt, onStep } = props;
  const { t } = useTranslation();
  const words = useMemo(
    (): Words => ({
      archived: t('lines.archived'),
      less: t('document.oneLess'),
      more: t('document.oneMore'),
      noColour: t('lines.noColour'),
    }),
    [t],
  );
  const onPress = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const spot = spotAt(target);
    if (spot === undefined) return;
    event.preventDefault();
    const by = target.closest<HTMLElement>('[data-by]')?.dataset['by'];
    onAt(spot);
    if (by !== undefined) onStep(spot, by === '1' ? 1 : -1);
  };
  const all = grid.rows.flatMap((row) => row.cells);
  return (
    <div
      className={styles['scroll']}
      ref={place}
      tabIndex={0}
      role="grid"
      aria-label={label}
      aria-activedescendant={idOf(at.row, at.col)}
      onMouseDown={onPress}
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            <th className={styles['color']} />
            {grid.sizes.map((size) => (
              <th key={size}>{size || t('lines.oneSize')}</th>
            ))}
            <th className={styles['total']}>{t('lines.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {grid.rows.slice(0, drawn).map((row, index) => (
            <Row
              key={index}
              index={index}
              row={row}
              figures={figuresOf(row, counts)}
              at={at.row === index ? at.col : -1}
              takes={takes}
              steppers={steppers}
              words={words}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th className={styles['color']}>{t('lines.sum')}</th>
            {grid.sizes.map((size, col) => (
              <td key={size}>
                {shown(
                  sumOf(
                    counts,
                    grid.rows.map((row) => row.cells[col]),
                  ),
                )}
              </td>
            ))}
            <td className={styles['total']}>
              <strong>{shown(sumOf(counts, all))}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** As one text, so that a row knows whether anything in it has changed. */
function figuresOf({ cells }: GridRow, counts: Counts): string {
  return cells.map((cell) => (cell && counts.get(cell.id)) ?? '').join(' ');
}

interface RowProps {
  index: number;
  row: GridRow;
  figures: string;
  at: number;
  takes: boolean;
  steppers: boolean;
  words: Words;
}

const Row = memo(function Row({ index, row, figures, at, takes, steppers, words }: RowProps) {
  const entered = figures.split(' ');
  return (
    <tr>
      <th className={styles['color']} title={row.color}>
        {row.color || words.noColour}
      </th>
      {row.cells.map((cell, col) => (
        <Cell
          key={col}
          id={idOf(index, col)}
          cell={cell}
          entered={entered[col] ?? ''}
          here={at === col}
          takes={takes}
          steppers={steppers}
          words={words}
        />
      ))}
      <td className={styles['total']}>
        {shown(entered.reduce((all, n) => add(all, n || '0'), '0'))}
      </td>
    </tr>
  );
});

/** Asked for once, and not by each of seven hundred cells. */
interface Words {
  archived: string;
  less: string;
  more: string;
  noColour: string;
}

interface CellProps {
  words: Words;
  id: string;
  cell: SkuHit | undefined;
  entered: string;
  here: boolean;
  takes: boolean;
  steppers: boolean;
}

const Cell = memo(function Cell({ id, cell, entered, here, takes, steppers, words }: CellProps) {
  if (!isOpen(cell)) {
    return (
      <td id={id} className={styles['closed']} title={cell && words.archived}>
        {cell ? '×' : ''}
      </td>
    );
  }
  const short = takes && cell.onHand != null && entered !== '' && compare(entered, cell.onHand) > 0;
  const look = [styles['cell'], here ? styles['here'] : '', short ? styles['short'] : ''];
  return (
    <td id={id} role="gridcell" className={look.join(' ')} aria-selected={here}>
      {steppers ? (
        <span className={styles['stepper']}>
          <button type="button" data-by="-1" tabIndex={-1} aria-label={words.less}>
            −
          </button>
          <span className={styles['entered']}>{entered || '·'}</span>
          <button type="button" data-by="1" tabIndex={-1} aria-label={words.more}>
            +
          </button>
        </span>
      ) : (
        <span className={styles['entered']}>{entered}</span>
      )}
      <span className={styles['stock']}>{stockOf(cell)}</span>
    </td>
  );
});

/** What lies there, and how much of it is promised: 12 (3). */
function stockOf({ onHand, reserved }: SkuHit): string {
  if (onHand == null) return '';
  const there = isZero(onHand) ? '0' : formatQuantity(onHand);
  return reserved == null || isZero(reserved) ? there : `${there} (${formatQuantity(reserved)})`;
}

function shown(n: Decimal): string {
  return isZero(n) ? '' : formatQuantity(n);
}

function idOf(row: number, col: number): string {
  return `matrix-${String(row)}-${String(col)}`;
}

function spotAt(target: HTMLElement): Spot | undefined {
  const [, row, col] = /^matrix-(\d+)-(\d+)$/.exec(target.closest('td')?.id ?? '') ?? [];
  return row === undefined ? undefined : { row: Number(row), col: Number(col) };
}
