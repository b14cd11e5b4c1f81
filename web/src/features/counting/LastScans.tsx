import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CountArticle } from '@/api/types';
import { formatQuantity } from '@/money/money';
import type { KeptScan } from '@/offline/countScans';
import { MinusOutlined, PlusOutlined } from '@/ui/icons';
import styles from './Counting.module.css';
import { nameOf } from './nameOf';
import { held } from './sheet';

const SHOWN = 20;

interface Props {
  scans: readonly KeptScan[];
  articles: readonly CountArticle[];
  unknown: readonly string[];
  onMore: (scan: KeptScan, quantity: '1' | '-1') => void;
  onUndo: (scan: KeptScan) => void;
}

/** One's own last scans, newest first: one more, one less, or taken back. */
export function LastScans({ scans, articles, unknown, onMore, onUndo }: Props) {
  const { t } = useTranslation();
  const last = held(scans).slice(-SHOWN).reverse();
  const names = new Map(articles.map((article) => [article.sku, article]));
  if (last.length === 0) return <p className={styles['quiet']}>{t('counting.nothingYet')}</p>;
  return (
    <ul className={styles['scans']} aria-label={t('counting.last')}>
      {last.map((scan) => {
        const article = scan.sku === undefined ? undefined : names.get(scan.sku);
        const name = article ? nameOf(article) : scan.code;
        return (
          <li key={scan.id}>
            <span className={unknown.includes(scan.code) ? styles['bad'] : ''}>
              {name}
              <small className={styles['quiet']}>
                {[scan.zone, scan.track, scan.sent ? '' : t('counting.notSent')]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            <strong>{formatQuantity(scan.quantity) || '0'}</strong>
            <span className={styles['steps']}>
              {/* A piece is there or not: taken back, it is not. */}
              {article?.tracked !== 'serial' && (
                <>
                  <Button
                    size="large"
                    icon={<MinusOutlined />}
                    aria-label={t('counting.less', { name })}
                    onClick={() => onMore(scan, '-1')}
                  />
                  <Button
                    size="large"
                    icon={<PlusOutlined />}
                    aria-label={t('counting.more', { name })}
                    onClick={() => onMore(scan, '1')}
                  />
                </>
              )}
              <Button size="large" onClick={() => onUndo(scan)}>
                {t('counting.undo')}
              </Button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
