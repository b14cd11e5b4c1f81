import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { booksQuery } from '@/api/queries';
import type { Books, Document } from '@/api/types';
import { type Decimal, isNegative, negate, subtract, sum } from '@/money/decimal';
import { formatQuantity, formatTotal } from '@/money/money';
import styles from './FirstHour.module.css';

/** What a sale has done to stock, money and profit, from the books; each leads to where it stands from now on. */
export function Moved({ doc }: { doc: Document }) {
  const { t } = useTranslation();
  const { data } = useQuery(booksQuery(doc.id));
  if (data === undefined) return null;
  const [first] = data.stock;
  const money = sum(doc.tenders.map(({ amount }) => amount));
  const day = { from: doc.businessDate, to: doc.businessDate };
  return (
    <dl className={styles['moved']}>
      {first && (
        <div>
          <dt>{t('firstHour.movedStock')}</dt>
          <dd className={styles['with']}>
            <Link
              to="/stock/card/$warehouse/$sku"
              params={{ warehouse: first.warehouse, sku: first.sku }}
            >
              {formatQuantity(sum(data.stock.map(({ quantity }) => quantity)))}
            </Link>
            {first.balanceQuantity !== undefined && data.stock.length === 1 && (
              <span className={styles['quiet']}>
                {t('firstHour.stillThere', { quantity: formatQuantity(first.balanceQuantity) })}
              </span>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('firstHour.movedMoney')}</dt>
        <dd>
          <Link to="/cash-journal" search={day}>
            {signed(money)}
          </Link>
        </dd>
      </div>
      <div>
        <dt>{t('firstHour.movedProfit')}</dt>
        <dd>
          <Link to="/profit-and-loss">{signed(profitOf(doc, data))}</Link>
        </dd>
      </div>
    </dl>
  );
}

/** What was sold for without tax, less what it had cost. */
function profitOf(doc: Document, { stock }: Books): Decimal {
  const cost = sum(stock.map(({ value }) => (isNegative(value) ? negate(value) : value)));
  return subtract(subtract(doc.totals?.amount ?? '0', doc.totals?.tax ?? '0'), cost);
}

function signed(amount: Decimal): string {
  return isNegative(amount) ? formatTotal(amount) : `+${formatTotal(amount)}`;
}
