import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { kindRights, useMay } from '@/api/rights';
import type { Account, Document, Kind } from '@/api/types';
import { compare, type Decimal } from '@/money/decimal';
import { formatTotal } from '@/money/money';
import { RefSelect } from '../fields/RefSelect';
import { DecimalInput } from '../primitives/DecimalInput';
import type { Act } from '../sheet/edit';
import { waivedOf, withWaived } from './allocate';
import styles from './Allocations.module.css';

interface Props {
  kind: Kind;
  doc: Document;
  act: (act: Act) => void;
  /** What is settled beyond the money: a small difference that could be given up. */
  missing: Decimal;
}

/** What nobody pays any more (抹零、折让), and the account that bears it; for whoever may give something up. */
export function Waived({ kind, doc, act, missing }: Props) {
  const { t } = useTranslation();
  const may = useMay()(...kindRights(kind, 'write-off'));
  const waived = waivedOf(doc.tenders);
  if (!may && waived === undefined) return null;
  const put = (amount: Decimal | undefined, account: string | undefined) =>
    act({ type: 'tenders', tenders: withWaived(doc.tenders, amount, account) });
  const wanted = kind.party === 'supplier' ? 'REVENUE' : 'EXPENSE';
  const bears = (account: Account) =>
    account.archived !== true && account.kind === wanted && account.tender !== false;
  return (
    <div className={styles['waived']}>
      <label>
        <span>{t('allocation.waived')}</span>
        <DecimalInput value={waived?.amount} onChange={(amount) => put(amount, waived?.account)} />
      </label>
      {waived !== undefined && (
        <RefSelect
          master="accounts"
          only={bears}
          label={t('allocation.waivedAccount')}
          value={waived.account}
          onChange={(account) => put(waived.amount, account)}
        />
      )}
      {waived === undefined && compare(missing, '0') > 0 && (
        <Button size="small" onClick={() => put(missing, undefined)}>
          {t('allocation.waive', { amount: formatTotal(missing) })}
        </Button>
      )}
    </div>
  );
}
