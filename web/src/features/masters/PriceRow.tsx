import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PriceEntry } from '@/api/types';
import { isZero, multiply, plain } from '@/money/decimal';
import { formatCost, formatQuantity } from '@/money/money';
import { shortDate } from '@/ui/dates';
import { useRefName } from '@/ui/fields/refs';
import { GOODS_MASTER } from './priceGoods';
import styles from './Prices.module.css';

interface Props {
  entry: PriceEntry;
  onOpen?: () => void;
  onDrop?: () => void;
}

/** One price, in words: for what, how much, from which quantity and when. */
export function PriceRow({ entry, onOpen, onDrop }: Props) {
  const { t } = useTranslation();
  const { goods, goodsId, fromQuantity, validFrom, validTo } = entry;
  const name = useRefName(goods === 'all' ? '' : GOODS_MASTER[goods], goodsId ?? undefined);
  const from =
    !isZero(fromQuantity) && t('prices.from', { quantity: formatQuantity(fromQuantity) });
  const days =
    (validFrom != null || validTo != null) &&
    t('prices.days', {
      from: validFrom == null ? '…' : shortDate(validFrom),
      to: validTo == null ? '…' : shortDate(validTo),
    });
  return (
    <li className={styles['row']}>
      <span className={styles['goods']}>
        <strong>{goods === 'all' ? t('prices.goods.all') : (name ?? '…')}</strong>
        <span className={styles['hint']}>
          {[goods !== 'all' && t(`prices.goods.${goods}`), from, days].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles['price']}>{useWords(entry)}</span>
      {onOpen && (
        <Button size="small" onClick={onOpen}>
          {t('prices.edit')}
        </Button>
      )}
      {onDrop && (
        <Button size="small" onClick={onDrop}>
          {t('prices.drop')}
        </Button>
      )}
    </li>
  );
}

/** ¥58.00, or 标价 × 85% + 1.00. */
function useWords({ price, factor, surcharge }: PriceEntry): string {
  const { t } = useTranslation();
  if (price != null) return formatCost(price);
  const percent = t('prices.ofLabel', { percent: plain(multiply(factor ?? '1', '100')) });
  return surcharge == null || isZero(surcharge) ? percent : `${percent} + ${formatCost(surcharge)}`;
}
