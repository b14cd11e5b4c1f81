import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SlowBandSum } from '@/api/types';
import { compare, divide, isZero, multiply, round } from '@/money/decimal';
import { formatQuantity, formatTotal } from '@/money/money';
import type { ListQuery } from '@/ui/DataList/types';
import { unsorted } from '@/ui/DataList/unsorted';
import styles from './Slow.module.css';
import { slowPage } from './slowSource';

interface Props {
  query: ListQuery;
  narrow: (part: Record<string, string | undefined>) => void;
}

/** A bar for each band of days without a sale, as high as what lies in it; a press shows what that is. */
export function SlowBands({ query, narrow }: Props) {
  const { t } = useTranslation();
  const { band, ...rest } = unsorted(query);
  const { data } = useQuery({
    queryKey: ['slow', 'bands', rest],
    queryFn: ({ signal }) => slowPage({ ...rest, limit: '1' }, undefined, signal),
    placeholderData: (before) => before,
  });
  const bands = (data?.sums?.['bands'] ?? []) as SlowBandSum[];
  const size = (one: SlowBandSum) => one.worth ?? one.onHand;
  const most = bands.map(size).reduce((a, b) => (compare(a, b) < 0 ? b : a), '0');
  return (
    <ul className={styles['bands']} aria-label={t('slow.picture')}>
      {bands.map((one) => (
        <li key={one.band}>
          <button
            type="button"
            className={styles['band']}
            aria-pressed={band === one.band}
            onClick={() => narrow({ band: band === one.band ? undefined : one.band })}
          >
            <span className={styles['days']}>{t(`slow.bands.${one.band}`)}</span>
            <span className={styles['track']}>
              <span
                className={`${styles['bar']} ${styles[one.band] ?? ''}`}
                style={{ width: part(size(one), most) }}
              />
            </span>
            <strong className={styles['size']}>
              {one.worth === undefined ? formatQuantity(one.onHand) : formatTotal(one.worth)}
            </strong>
            <span className={styles['small']}>
              {t('slow.styles', { count: one.count })} · {formatQuantity(one.onHand)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function part(some: string, most: string): string {
  return isZero(most) ? '0%' : `${round(multiply(divide(some, most, 4), '100'), 1)}%`;
}
