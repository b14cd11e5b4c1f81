import { type RefObject, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { SkuHit } from '@/api/types';
import { formatMoney, formatQuantity } from '@/money/money';
import styles from './SkuPopup.module.css';

interface Props {
  anchor: RefObject<HTMLElement | null>;
  hits: readonly SkuHit[];
  at: number;
  onAt: (index: number) => void;
  onPick: (hit: SkuHit) => void;
  isMarked: (hit: SkuHit) => boolean;
  /** Puts a star on it, or takes it off. */
  onMark: (hit: SkuHit) => void;
  note: string;
}

const HEIGHT = 320;

/** The articles that what was typed may mean, with price and what lies here. */
export function SkuPopup({ anchor, hits, at, onAt, onPick, isMarked, onMark, note }: Props) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<{ left: number; top?: number; bottom?: number }>();
  useLayoutEffect(() => {
    const box = anchor.current?.getBoundingClientRect();
    if (box === undefined) return;
    const left = Math.min(box.left, Math.max(0, window.innerWidth - 560));
    const below = window.innerHeight - box.bottom;
    setPlace(
      below < HEIGHT && box.top > below
        ? { left, bottom: window.innerHeight - box.top + 2 }
        : { left, top: box.bottom + 2 },
    );
  }, [anchor]);
  if (place === undefined || (hits.length === 0 && note === '')) return null;
  return createPortal(
    <ul id="sku-hits" role="listbox" className={styles['popup']} style={place}>
      {note !== '' && <li className={styles['note']}>{note}</li>}
      {hits.map((hit, index) => (
        <li
          key={hit.id}
          id={`sku-hit-${String(index)}`}
          role="option"
          aria-selected={index === at}
          className={styles['hit']}
          ref={(node) => {
            if (index === at) node?.scrollIntoView({ block: 'nearest' });
          }}
          onMouseMove={() => onAt(index)}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(hit);
          }}
        >
          <span
            className={styles['star']}
            title={`${t('lines.mark')} (Ctrl B)`}
            onMouseDown={(event) => {
              event.preventDefault();
              event.stopPropagation();
              onMark(hit);
            }}
          >
            {isMarked(hit) ? '★' : '☆'}
          </span>
          <span className={styles['code']}>{hit.code}</span>
          <span className={styles['name']}>
            {hit.name}
            <span className={styles['shade']}>
              {[hit.color, hit.size].filter(Boolean).join(' ')}
            </span>
          </span>
          <span className={styles['price']}>{formatMoney(hit.listPrice)}</span>
          <span className={styles['stock']}>
            {hit.stocked === false
              ? t('document.service')
              : t('document.onHand', { quantity: formatQuantity(hit.onHand ?? '0') })}
          </span>
        </li>
      ))}
    </ul>,
    document.body,
  );
}
