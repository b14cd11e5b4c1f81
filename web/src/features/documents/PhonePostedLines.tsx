import type { Document } from '@/api/types';
import { formatCost, formatQuantity } from '@/money/money';
import { Amount } from '@/ui/primitives/Amount';
import { CardLines } from '@/ui/primitives/CardLines';
import styles from './PostedView.module.css';

export function PhonePostedLines({ doc }: { doc: Document }) {
  return (
    <ul className={styles['cards']}>
      {doc.lines.map((line) => (
        <li key={line.lineNo}>
          <CardLines
            title={line.name}
            figure={line.amount !== undefined && <Amount value={line.amount} />}
            left={[line.skuCode, line.color, line.size].filter(Boolean).join(' ')}
            right={`${formatQuantity(line.counted ?? line.quantity)}${
              line.price == null ? '' : ` × ${formatCost(line.price)}`
            }`}
          />
        </li>
      ))}
    </ul>
  );
}
