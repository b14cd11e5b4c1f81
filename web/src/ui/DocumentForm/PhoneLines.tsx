import { CloseOutlined, MinusOutlined, PlusOutlined } from '../icons';
import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document, Kind, Line } from '@/api/types';
import { add, compare, plain, subtract } from '@/money/decimal';
import { formatCost } from '@/money/money';
import { lookUp } from '../LinesGrid/articles';
import { OnHand } from '../LinesGrid/OnHand';
import { SkuInput } from '../LinesGrid/SkuInput';
import { useScanner } from '../LinesGrid/useScanner';
import { Amount } from '../primitives/Amount';
import { DecimalInput } from '../primitives/DecimalInput';
import { hasColumn, takesGoods, wantedBySku } from '../sheet/compute';
import { type Act, isCount } from '../sheet/edit';
import styles from './PhoneLines.module.css';

interface Props {
  kind: Kind;
  doc: Document;
  act: (act: Act) => void;
  problems: ReadonlyMap<string, string>;
}

/** The lines in one hand: search or scan on top, a card a line, big buttons to count. */
export function PhoneLines({ kind, doc, act, problems }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [round, setRound] = useState(0);
  const wanted = takesGoods(kind) ? wantedBySku(doc) : undefined;
  const none = (code: string) => void message.warning(t('document.noArticle', { code }));
  useScanner((code) => {
    void lookUp(code, doc.warehouse, doc.store).then((answer) =>
      'one' in answer ? act({ type: 'scan', hit: answer.one }) : none(code),
    );
  }, true);
  return (
    <div className={styles['lines']}>
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
          onNone={none}
          onMove={() => undefined}
          onPasteBlock={() => undefined}
          onClear={() => undefined}
        />
      </div>
      <ul>
        {doc.lines.map((line, at) => (
          <LineCard
            key={line.lineNo}
            kind={kind}
            line={line}
            problem={problemOf(problems, line.lineNo)}
            onCell={(key, value) => act({ type: 'cell', at, key, value })}
            onRemove={() => act({ type: 'remove', at })}
            onHand={
              line.sku !== undefined && doc.warehouse !== undefined ? (
                <OnHand
                  sku={line.sku}
                  code={line.skuCode ?? ''}
                  warehouse={doc.warehouse}
                  wanted={wanted?.get(line.sku)}
                  inWords
                />
              ) : null
            }
          />
        ))}
      </ul>
    </div>
  );
}

function problemOf(problems: ReadonlyMap<string, string>, lineNo: number): string | undefined {
  return [...problems].find(([key]) => key.startsWith(`${String(lineNo)}:`))?.[1];
}

interface CardProps {
  kind: Kind;
  line: Line;
  problem: string | undefined;
  onHand: ReactNode;
  onCell: (key: string, value: unknown) => void;
  onRemove: () => void;
}

function LineCard({ kind, line, problem, onHand, onCell, onRemove }: CardProps) {
  const { t } = useTranslation();
  const key = isCount(kind) ? 'counted' : 'quantity';
  const quantity = line[key] ?? '0';
  const step = (n: 1 | -1) => {
    const next = plain(n > 0 ? add(quantity, '1') : subtract(quantity, '1'));
    if (compare(next, '0') >= 0) onCell(key, next);
  };
  return (
    <li className={styles['card']}>
      <div className={styles['top']}>
        <span className={styles['name']}>
          {line.name}
          <small>{[line.skuCode, line.color, line.size].filter(Boolean).join(' ')}</small>
        </span>
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
              <small>× {formatCost(line.price)}</small>
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
    </li>
  );
}
