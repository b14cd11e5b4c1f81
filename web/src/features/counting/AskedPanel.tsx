import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '@/money/money';
import type { KeptScan } from '@/offline/countScans';
import { DateField } from '@/ui/fields/DateField';
import styles from './Counting.module.css';
import { nameOf } from './nameOf';
import { type Asked, lotsOf } from './reading';
import { tally } from './sheet';

interface Props {
  asked: Asked;
  newLot: string | undefined;
  known: string | undefined;
  scans: readonly KeptScan[];
  zone: string;
  onLot: (lot: string, expiry: string | undefined) => void;
  onLeave: () => void;
}

/** The article whose lot or serial numbers are scanned now. */
export function AskedPanel({ asked, newLot, known, scans, zone, onLot, onLeave }: Props) {
  const { t } = useTranslation();
  const { article, lot } = asked;
  return (
    <section className={styles['asked']} aria-label={nameOf(article)}>
      <p className={styles['latest']}>
        <span>
          {nameOf(article)} {lot}
        </span>
        <strong>{formatQuantity(tally(scans, zone, article.sku, lot))}</strong>
      </p>
      {known !== undefined && (
        <p className={styles['waiting']} role="status">
          {t('counting.scannedBefore', { serial: known })}
        </p>
      )}
      {newLot !== undefined && <NewLot key={newLot} lot={newLot} onLot={onLot} />}
      {article.tracked === 'lot' && lot === undefined && newLot === undefined && (
        <div className={styles['lots']}>
          {lotsOf(article, scans).map((one) => (
            <Button key={one.lot} size="large" onClick={() => onLot(one.lot, one.expiry)}>
              {[one.lot, one.expiry, one.book === undefined ? '' : formatQuantity(one.book)]
                .filter(Boolean)
                .join(' · ')}
            </Button>
          ))}
        </div>
      )}
      <Button onClick={onLeave}>
        {t(lot === undefined ? 'counting.otherArticle' : 'counting.otherLot')}
      </Button>
    </section>
  );
}

/** A lot that nobody knows yet, with the expiry on its box. */
function NewLot({ lot, onLot }: { lot: string; onLot: Props['onLot'] }) {
  const { t } = useTranslation();
  const [expiry, setExpiry] = useState<string>();
  return (
    <div className={styles['zone']}>
      <span>{t('counting.newLot', { lot })}</span>
      <DateField value={expiry ?? ''} label={t('counting.expiry')} onChange={setExpiry} />
      <Button type="primary" size="large" onClick={() => onLot(lot, expiry)}>
        {t('counting.takeLot', { lot })}
      </Button>
    </div>
  );
}
