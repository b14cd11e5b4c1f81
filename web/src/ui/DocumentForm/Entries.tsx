import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Document, Entry, Kind } from '@/api/types';
import { RefSelect } from '../fields/RefSelect';
import { DecimalInput } from '../primitives/DecimalInput';
import type { Act } from '../sheet/edit';
import styles from './Allocations.module.css';

/** Kinds whose lines are accounts, not goods: expenses, other income, opening balances. */
export function hasEntries(kind: Kind): boolean {
  return kind.lineColumns.some((column) => column.type === 'account');
}

interface Props {
  kind: Kind;
  doc: Document;
  act: (act: Act) => void;
}

/** Lines of money by account. */
export function Entries({ kind, doc, act }: Props) {
  const { t } = useTranslation();
  const has = (key: string) => kind.lineColumns.some((column) => column.key === key);
  const rows: readonly Entry[] = [...doc.entries, { lineNo: doc.entries.length + 1 }];
  const set = (at: number, part: Partial<Entry>) =>
    act({ type: 'entries', entries: rowsWith(rows, at, part) });
  return (
    <section className={styles['section']} aria-label={t('entries.title')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('entries.account')}</th>
            {has('side') && <th>{t('entries.side')}</th>}
            <th className={styles['figure']}>{t('entries.amount')}</th>
            <th>{t('entries.note')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((entry, at) => (
            <tr key={entry.lineNo}>
              <td>
                <RefSelect
                  master="accounts"
                  label={`${t('entries.account')} ${String(at + 1)}`}
                  value={entry.account}
                  onChange={(account) => set(at, { account })}
                />
              </td>
              {has('side') && (
                <td>
                  <Segmented
                    size="small"
                    value={entry.side ?? 'DEBIT'}
                    options={[
                      { value: 'DEBIT', label: t('entries.debit') },
                      { value: 'CREDIT', label: t('entries.credit') },
                    ]}
                    onChange={(side) => set(at, { side: side === 'CREDIT' ? 'CREDIT' : 'DEBIT' })}
                  />
                </td>
              )}
              <td className={styles['figure']}>
                <DecimalInput
                  aria-label={`${t('entries.amount')} ${String(at + 1)}`}
                  value={entry.amount}
                  onChange={(amount) => set(at, { amount })}
                />
              </td>
              <td>
                <Input
                  size="small"
                  aria-label={`${t('entries.note')} ${String(at + 1)}`}
                  value={entry.note ?? ''}
                  onChange={(event) => set(at, { note: event.target.value })}
                />
              </td>
              <td>
                {at < doc.entries.length && (
                  <Button
                    type="text"
                    size="small"
                    icon={<CloseOutlined />}
                    aria-label={t('document.removeLine', { n: at + 1 })}
                    onClick={() =>
                      act({ type: 'entries', entries: doc.entries.filter((_, i) => i !== at) })
                    }
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The row below the last one becomes an entry as soon as something is in it. */
function rowsWith(rows: readonly Entry[], at: number, part: Partial<Entry>): Entry[] {
  const next = rows.map((entry, i) => (i === at ? { ...entry, ...part } : entry));
  const last = next.at(-1);
  const empty = last?.account === undefined && last?.amount === undefined && !last?.note;
  return empty ? next.slice(0, -1) : next;
}
