import { type Decimal, isDecimal, isNegative } from '@/money/decimal';
import { formatCost, formatMoney, formatQuantity, formatTotal } from '@/money/money';
import styles from './Amount.module.css';

type Shape = 'money' | 'total' | 'quantity' | 'cost';

const FORMATS: Record<Shape, (value: Decimal | null | undefined) => string> = {
  money: formatMoney,
  total: formatTotal,
  quantity: formatQuantity,
  cost: formatCost,
};

/** A figure in tabular digits; below zero it is red and has a minus. */
export function Amount({ value, as = 'money' }: { value: Decimal | null | undefined; as?: Shape }) {
  const negative = value != null && isDecimal(value) && isNegative(value);
  return (
    <span className={negative ? `${styles['amount']} ${styles['negative']}` : styles['amount']}>
      {FORMATS[as](value)}
    </span>
  );
}
