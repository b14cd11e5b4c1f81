import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { masterListQuery } from '@/api/queries';
import type { Id, MasterEntry, Trade } from '@/api/types';
import { multiply, sum } from '@/money/decimal';
import { formatQuantity, formatTotal } from '@/money/money';
import { mainWarehouse } from '@/ui/sheet/useDefaults';
import styles from './FirstHour.module.css';
import { GoodsTable } from './GoodsTable';
import { pastedRows } from './paste';
import { FIELDS, type FieldKey, readGoods, type Reading, type Row } from './reading';
import type { GoodsTable as Handle } from './useGoodsTable';
import { useTakeIn } from './useTakeIn';

interface Props {
  trade: Trade;
  table: Handle;
  stores: readonly MasterEntry[];
  styleCount: number;
  /** Goes on without the rest, where there are goods already. */
  onSell: (() => void) | undefined;
  onTaken: () => void;
}

/** The first goods with what is there of them: typed, pasted from a spreadsheet, or scanned. */
export function GoodsStep({ trade, table, stores, styleCount, onSell, onTaken }: Props) {
  const { t } = useTranslation();
  const { rows, made } = table.kept;
  const shown = columnsFor(trade, rows);
  const reading = useMemo(
    () => readGoods(rows, Math.max(made, styleCount)),
    [rows, made, styleCount],
  );
  const { options, usual } = useWarehouses(stores);
  const [chosen, choose] = useState<Id>();
  const sizes = useSizes(trade);
  const take = useTakeIn(table, reading, onTaken);
  const count = reading.goods.length;
  return (
    <section className={styles['form']}>
      <p className={styles['hint']}>
        {t('firstHour.goodsHint')}{' '}
        {trade === 'clothing' && <span>{t('firstHour.severalHint')}</span>}
      </p>
      <div className={styles['tools']}>
        <Button
          disabled={rows.length > 0}
          onClick={() =>
            table.paste(0, pastedRows(t(`firstHour.example.${trade}`), FIELDS, 'code'))
          }
        >
          {t('firstHour.takeExample')}
        </Button>
        <Link to="/imports">{t('firstHour.fromFile')}</Link>
      </div>
      <GoodsTable
        table={table}
        shown={shown}
        reading={reading}
        sizes={sizes}
        disabled={take.working}
      />
      <div className={styles['acts']}>
        <Understood reading={reading} />
        {options.length > 1 && (
          <label className={styles['inline']}>
            {t('firstHour.lieIn')}
            <Select
              aria-label={t('firstHour.lieIn')}
              value={chosen ?? usual ?? null}
              options={options}
              onChange={choose}
            />
          </label>
        )}
        {onSell && <Button onClick={onSell}>{t('firstHour.withoutRest')}</Button>}
        <Button
          type="primary"
          size="large"
          disabled={count === 0}
          loading={take.working}
          onClick={() => take.send.mutate(chosen ?? usual)}
        >
          {count === 0 ? t('firstHour.takeNone') : t('firstHour.takeIn', { count })}
        </Button>
      </div>
    </section>
  );
}

/** What was understood, as it is typed: how many articles and pieces, what they cost, what is left to mend. */
function Understood({ reading: { goods, wrong } }: { reading: Reading }) {
  const { t } = useTranslation();
  const there = goods.filter(({ quantity }) => quantity !== '');
  const faulty = wrong.filter((all) => all.length > 0).length;
  return (
    <p className={styles['understood']} role="status">
      {goods.length > 0 &&
        t('firstHour.understood', {
          articles: goods.length,
          pieces: formatQuantity(sum(there.map(({ quantity }) => quantity))),
          cost: formatTotal(sum(there.map(({ quantity, cost }) => multiply(quantity, cost)))),
        })}
      {faulty > 0 && <span className={styles['wrong']}> {t('firstHour.toMend', { faulty })}</span>}
    </p>
  );
}

/** Clothes have colours and sizes; other goods only if somebody says some. */
function columnsFor(trade: Trade, rows: readonly Row[]): FieldKey[] {
  const said = (field: FieldKey) => rows.some((row) => (row[field] ?? '') !== '');
  return FIELDS.filter(
    (field) => trade === 'clothing' || (field !== 'color' && field !== 'size') || said(field),
  );
}

/** Where goods may lie; usually behind the store that a sale begins with. */
function useWarehouses(stores: readonly MasterEntry[]) {
  const { data } = useQuery(masterListQuery('warehouses', '', 500));
  const all = (data?.items ?? []).filter(
    ({ kind, archived }) => kind === 'normal' && archived !== true,
  );
  const store = stores.find(({ type }) => type === 'store');
  return {
    options: all.map(({ id, name }) => ({ value: id, label: name ?? '' })),
    usual: store && mainWarehouse(all, store.id)?.id,
  };
}

/** The sizes of the groups there are, each group as one may type it. */
function useSizes(trade: Trade): string[] {
  const { data } = useQuery({
    ...masterListQuery('size-groups', '', 100),
    enabled: trade === 'clothing',
  });
  return (data?.items ?? []).flatMap(({ sizes }) =>
    Array.isArray(sizes) ? [(sizes as string[]).join(' ')] : [],
  );
}
