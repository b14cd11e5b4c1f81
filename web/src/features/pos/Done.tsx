import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DayFigures } from '@/api/types';
import { isZero } from '@/money/decimal';
import { Amount } from '@/ui/primitives/Amount';
import styles from './Close.module.css';

/** A day that is over, by which slip; it is opened again by taking that slip back. */
export function Done({ data, onNext }: { data: DayFigures; onNext: () => void }) {
  const { t } = useTranslation();
  const { close } = data;
  return (
    <section className={styles['card']} aria-label={t('dailyClose.closed')}>
      <h2>{t('dailyClose.closed')}</h2>
      {close ? (
        <>
          <p className={styles['row']}>
            <span>{t('document.number')}</span>
            <Link to="/documents/$kind/$id" params={{ kind: 'daily-close', id: close.document }}>
              {close.number}
            </Link>
          </p>
          <p className={styles['row']}>
            <span>{t('dailyClose.left')}</span>
            <Amount value={close.cash} as="total" />
          </p>
          {!isZero(close.difference) && (
            <p className={styles['row']}>
              <span>{t('dailyClose.difference')}</span>
              <Amount value={close.difference} as="total" />
            </p>
          )}
          <p className={styles['quiet']}>{t('dailyClose.reopenHint')}</p>
        </>
      ) : (
        <p className={styles['quiet']}>
          {t('dailyClose.coveredBy', { day: data.closedThrough ?? '' })}
        </p>
      )}
      <Button onClick={onNext}>{t('dailyClose.next')}</Button>
    </section>
  );
}
