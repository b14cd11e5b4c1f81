import { useVirtualizer } from '@tanstack/react-virtual';
import { App } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document, Id, Kind, Line } from '@/api/types';
import { add, compare, plain, subtract } from '@/money/decimal';
import { formatCost } from '@/money/money';
import { named } from '@/i18n/names';
import { AppstoreOutlined, CloseOutlined, MinusOutlined, PlusOutlined } from '../icons';
import { Camera, type Told } from '../camera/Camera';
import { CameraButton } from '../camera/CameraButton';
import { OnHand } from '../LinesGrid/OnHand';
import { SkuInput } from '../LinesGrid/SkuInput';
import { Amount } from '../primitives/Amount';
import { DecimalInput } from '../primitives/DecimalInput';
import { hasColumn, takesGoods, wantedBySku } from '../sheet/compute';
import type { Act } from '../sheet/edit';
import { isCount } from '../sheet/line';
import styles from './PhoneLines.module.css';

interface Props {
  kind: Kind;
  doc: Document;
  act: (act: Act) => void;
  problems: ReadonlyMap<string, string>;
  onMatrix: (sku: Id) => void;
  onScan: (code: string) => void;
  tell: (code: string) => Told | undefined;
}

const CARD = 118;
const ENTRY = 44;

/** The lines in one hand: search or scan on top, a card a line, big buttons to count, or the camera in place of the search; only cards in sight are drawn. */
export function PhoneLines(props: Props) {
  const { kind, doc, act, problems, onMatrix, onScan, tell } = props;
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [round, setRound] = useState(0);
  const [camera, setCamera] = useState(false);
  const above = camera ? 0 : ENTRY;
  const wanted = takesGoods(kind) ? wantedBySku(doc) : undefined;
  const none = (code: string) => void message.warning(t('document.noArticle', { code }));
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: doc.lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD,
    overscan: 6,
    scrollMargin: above,
    initialRect: { width: 360, height: 560 },
  });
  return (
    <div className={styles['frame']}>
      {camera && <Camera tell={tell} onCode={onScan} onClose={() => setCamera(false)} />}
      <div className={styles['lines']} ref={scroller}>
        {!camera && (
          <div className={styles['entry']}>
            <SkuInput
              key={round}
              code=""
              warehouse={doc.warehouse}
              store={doc.store}
              label={t('document.entryHintShort')}
              placeholder={t('document.entryHintShort')}
              invalid={false}
              onPick={(hit) => {
                act({ type: 'scan', hit });
                setRound(round + 1);
              }}
              onStyle={(hit) => {
                onMatrix(hit.id);
                setRound(round + 1);
              }}
              onNone={none}
              onMove={() => undefined}
              onPasteBlock={() => undefined}
              onClear={() => undefined}
            />
            <CameraButton onOpen={() => setCamera(true)} />
          </div>
        )}
        <ul style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index: at, start }) => {
            const line = doc.lines[at];
            return (
              line && (
                <LineCard
                  key={line.lineNo}
                  card={virtual.measureElement}
                  top={start - above}
                  kind={kind}
                  line={line}
                  problem={problemOf(problems, line.lineNo)}
                  onCell={(key, value) => act({ type: 'cell', at, key, value })}
                  onRemove={() => act({ type: 'remove', at })}
                  onMatrix={onMatrix}
                  onHand={
                    line.sku !== undefined && doc.warehouse !== undefined ? (
                      <OnHand
                        sku={line.sku}
                        warehouse={doc.warehouse}
                        wanted={wanted?.get(line.sku)}
                        inWords
                      />
                    ) : null
                  }
                />
              )
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function problemOf(problems: ReadonlyMap<string, string>, lineNo: number): string | undefined {
  return [...problems].find(([key]) => key.startsWith(`${String(lineNo)}:`))?.[1];
}

interface CardProps {
  /** Measures the card: a problem makes it higher. */
  card: (node: Element | null) => void;
  top: number;
  kind: Kind;
  line: Line;
  problem: string | undefined;
  onHand: ReactNode;
  onCell: (key: string, value: unknown) => void;
  onRemove: () => void;
  onMatrix: (sku: Id) => void;
}

function LineCard(props: CardProps) {
  const { card, top, kind, line, problem, onHand, onCell, onRemove, onMatrix } = props;
  const { t } = useTranslation();
  const key = isCount(kind) ? 'counted' : 'quantity';
  const quantity = line[key] ?? '0';
  const step = (n: 1 | -1) => {
    const next = plain(n > 0 ? add(quantity, '1') : subtract(quantity, '1'));
    if (compare(next, '0') >= 0) onCell(key, next);
  };
  return (
    <li
      className={styles['slot']}
      ref={card}
      data-index={line.lineNo - 1}
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      <div className={styles['card']}>
        <div className={styles['top']}>
          <span className={styles['name']}>
            {line.name}
            <small>{[line.skuCode, line.color, line.size].filter(Boolean).join(' ')}</small>
          </span>
          {line.sku !== undefined && (
            <button
              type="button"
              aria-label={t('lines.matrix')}
              onClick={() => line.sku !== undefined && onMatrix(line.sku)}
            >
              <AppstoreOutlined />
            </button>
          )}
          <button type="button" aria-label={t('common.remove')} onClick={onRemove}>
            <CloseOutlined />
          </button>
        </div>
        <div className={styles['bottom']}>
          <span className={styles['stepper']}>
            <button type="button" aria-label={t('document.oneLess')} onClick={() => step(-1)}>
              <MinusOutlined />
            </button>
            <DecimalInput
              aria-label={t('document.quantity')}
              value={quantity}
              onChange={(value) => onCell(key, value)}
            />
            <button type="button" aria-label={t('document.oneMore')} onClick={() => step(1)}>
              <PlusOutlined />
            </button>
          </span>
          <span className={styles['money']}>
            {hasColumn(kind, 'amount') && (
              <>
                <Amount value={line.amount} />
                <Price kind={kind} line={line} onCell={onCell} />
              </>
            )}
            {onHand}
          </span>
        </div>
        {problem !== undefined && (
          <p className={styles['problem']} role="alert">
            {problem}
          </p>
        )}
      </div>
    </li>
  );
}

/** What one of it costs: typed where this person may, else read, and nothing where there is none. */
function Price({ kind, line, onCell }: Pick<CardProps, 'kind' | 'line' | 'onCell'>) {
  const field = kind.lineColumns.find(({ key }) => key === 'price');
  if (field === undefined) return null;
  if (field.readOnly === true || field.type !== 'price') {
    return line.price == null ? null : <small>× {formatCost(line.price)}</small>;
  }
  return (
    <span className={styles['price']}>
      ×{' '}
      <DecimalInput
        aria-label={named(field.name, field.key)}
        value={line.price}
        onChange={(price) => onCell('price', price)}
      />
    </span>
  );
}
