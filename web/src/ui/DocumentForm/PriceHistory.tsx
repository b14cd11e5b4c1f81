import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import type { Document, Kind, Line } from '@/api/types';
import { named } from '@/i18n/names';
import type { Decimal } from '@/money/decimal';
import { formatCost, formatMoney, formatQuantity } from '@/money/money';
import { shortDate } from '../dates';
import { Failure } from '../primitives/States';
import { ChoiceList } from './ChoiceList';
import styles from './ChoiceList.module.css';
import { inUnitOf, usePastPrices } from './pastPrices';

interface Props {
  kind: Kind;
  doc: Document;
  line: Line;
  onTake: (price: Decimal) => void;
  onClose: () => void;
}

/** F7: what the article was sold or bought for, with date and document; Enter takes a price into the line. */
export function PriceHistory({ kind, doc, line, onTake, onClose }: Props) {
  const { t } = useTranslation();
  const { prices, error, refetch, isPending } = usePastPrices(kind, doc, line.sku);
  const { data: definitions } = useQuery(definitionsQuery);
  const kindName = (code: string) =>
    named(definitions?.kinds.find((one) => one.code === code)?.name, code);
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      width={640}
      title={`${t('lines.priceHistory')} · ${line.skuCode ?? ''} · ${doc.partyName ?? ''}`}
    >
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      <ChoiceList
        label={t('lines.priceHistory')}
        rows={prices}
        takesKeys
        none={isPending ? t('common.loading') : t('lines.noPrices')}
        onChoose={(past) => {
          onTake(inUnitOf(line, past));
          onClose();
        }}
      >
        {(past) => (
          <>
            <strong className={styles['figure']}>{formatCost(past.price)}</strong>
            <span className={styles['unit']}>
              {past.unit ? `/${past.unit}` : ''}
              {past.discount != null && ` −${formatMoney(past.discount)}`}
            </span>
            <span className={styles['figure']}>× {formatQuantity(past.quantity)}</span>
            <span className={styles['date']}>{shortDate(past.businessDate)}</span>
            <span className={styles['grow']}>
              {kindName(past.kind)} {past.number}
            </span>
            <span className={styles['quiet']}>{past.storeName}</span>
          </>
        )}
      </ChoiceList>
    </Modal>
  );
}
