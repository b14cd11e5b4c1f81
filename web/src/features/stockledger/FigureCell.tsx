import { Link } from '@tanstack/react-router';
import { Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockRow } from '@/api/types';
import { isZero } from '@/money/decimal';
import { formatQuantity } from '@/money/money';
import { Amount } from '@/ui/primitives/Amount';
import { FigureParts, type PartsOf } from './FigureParts';
import styles from './Stock.module.css';

export type FigureKey = 'onHand' | 'reserved' | 'available' | 'inTransit';

const MADE_OF: Record<Exclude<FigureKey, 'onHand'>, readonly PartsOf[]> = {
  reserved: ['reserved'],
  available: ['reserved', 'incoming'],
  inTransit: ['inTransit'],
};

/** A figure that says on click what it is made of; what is on hand is explained by its card. */
export function FigureCell({ row, figure }: { row: StockRow; figure: FigureKey }) {
  const value = row[figure];
  if (value == null || isZero(value)) return <Amount value={value} as="quantity" />;
  if (figure === 'onHand') {
    return (
      <Link
        to="/stock/card/$warehouse/$sku"
        params={{ warehouse: row.warehouse, sku: row.sku }}
        className={styles['explained'] ?? ''}
        onClick={(event) => event.stopPropagation()}
      >
        <Amount value={value} as="quantity" />
      </Link>
    );
  }
  return <Asked row={row} figure={figure} />;
}

function Asked({ row, figure }: { row: StockRow; figure: Exclude<FigureKey, 'onHand'> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    // A click on the figure asks about the figure, and does not open the row.
    <span onClick={(event) => event.stopPropagation()}>
      <Popover
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        content={
          open && (
            <div className={styles['popover']}>
              {figure === 'available' && (
                <p>
                  {t('stock.availableIs', {
                    onHand: formatQuantity(row.onHand) || '0',
                    reserved: formatQuantity(row.reserved) || '0',
                  })}
                </p>
              )}
              <FigureParts warehouse={row.warehouse} sku={row.sku} of={MADE_OF[figure]} />
            </div>
          )
        }
      >
        <button
          type="button"
          className={styles['explained']}
          aria-label={t('stock.explain', { figure: t(`stock.${figure}`), code: row.skuCode })}
        >
          <Amount value={row[figure]} as="quantity" />
        </button>
      </Popover>
    </span>
  );
}
