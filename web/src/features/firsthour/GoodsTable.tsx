import { Button } from 'antd';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseOutlined } from '@/ui/icons';
import styles from './FirstHour.module.css';
import { pastedRows } from './paste';
import type { FieldKey, Reading, Row } from './reading';
import type { GoodsTable as Handle } from './useGoodsTable';

const FEWEST = 4;
const FIGURES: ReadonlySet<FieldKey> = new Set(['price', 'cost', 'quantity']);

interface Props {
  table: Handle;
  shown: readonly FieldKey[];
  reading: Reading;
  /** Sizes that are offered. */
  sizes: readonly string[];
  disabled: boolean;
}

/** Goods in rows, to be typed, pasted or scanned; what cannot be understood is said below its row. */
export function GoodsTable({ table, shown, reading, sizes, disabled }: Props) {
  const { t } = useTranslation();
  const { rows } = table.kept;
  const count = Math.max(FEWEST, rows.length + 1);
  const onPaste = (event: ClipboardEvent, at: number, field: FieldKey) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    table.paste(at, pastedRows(text, shown, field));
  };
  return (
    <fieldset className={styles['goods']} disabled={disabled}>
      <datalist id="first-hour-sizes">
        {sizes.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <table className={styles['table']} onKeyDown={enterMovesOn}>
        <thead>
          <tr>
            {shown.map((field) => (
              <th key={field} className={FIGURES.has(field) ? styles['figure'] : undefined}>
                {t(`firstHour.column.${field}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        {Array.from({ length: count }, (_, at) => (
          <tbody key={at}>
            <tr>
              {shown.map((field) => (
                <td key={field} data-label={t(`firstHour.column.${field}`)}>
                  <input
                    className={FIGURES.has(field) ? styles['figure'] : undefined}
                    aria-label={`${t(`firstHour.column.${field}`)} ${String(at + 1)}`}
                    aria-invalid={isWrong(reading, at, field) || undefined}
                    inputMode={FIGURES.has(field) ? 'decimal' : undefined}
                    list={field === 'size' && sizes.length > 0 ? 'first-hour-sizes' : undefined}
                    autoComplete="off"
                    placeholder={at === 0 ? t(`firstHour.sample.${field}`) : undefined}
                    value={rows[at]?.[field] ?? ''}
                    onChange={(event) => table.type(at, field, event.target.value)}
                    onPaste={(event) => onPaste(event, at, field)}
                  />
                </td>
              ))}
              <td>
                {at < rows.length && (
                  <Button
                    type="text"
                    size="small"
                    icon={<CloseOutlined />}
                    aria-label={t('firstHour.dropRow', { row: at + 1 })}
                    onClick={() => table.drop(at)}
                  />
                )}
              </td>
            </tr>
            <Said row={rows[at]} wrong={reading.wrong[at] ?? []} columns={shown.length + 1} />
          </tbody>
        ))}
      </table>
    </fieldset>
  );
}

interface SaidProps {
  row: Row | undefined;
  wrong: Reading['wrong'][number];
  columns: number;
}

/** What is against a row: what can be seen here, else what the server said. */
function Said({ row, wrong, columns }: SaidProps) {
  const { t } = useTranslation();
  const words = wrong.map(({ code, facts }) => t(`firstHour.wrong.${code}`, facts));
  if (words.length === 0 && row?.told !== undefined) words.push(row.told);
  if (words.length === 0) return null;
  return (
    <tr>
      <td colSpan={columns} className={styles['wrong']} role="status">
        {words.join(' ')}
      </td>
    </tr>
  );
}

function isWrong({ wrong }: Reading, at: number, field: FieldKey): boolean {
  return wrong[at]?.some((one) => one.field === field) ?? false;
}

/** Enter goes to the next cell, as a scanner presses it behind a barcode. */
function enterMovesOn(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const cells = [...event.currentTarget.querySelectorAll('input')];
  cells[cells.findIndex((cell) => cell === event.target) + 1]?.focus();
}
