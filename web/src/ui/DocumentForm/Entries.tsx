import { CloseOutlined } from '../icons';
import { Button, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Account, Document, Entry, Kind } from '@/api/types';
import { ANYONE } from '../fields/refs';
import { RefSelect } from '../fields/RefSelect';
import { DecimalInput } from '../primitives/DecimalInput';
import type { Act } from '../sheet/edit';
import { useIsPhone } from '../useIsPhone';
import styles from './Allocations.module.css';

interface Props {
  kind: Kind;
  doc: Document;
  act: (act: Act) => void;
}

/** Expenses are booked on costs, other income on revenue; what is not paid here may name any account. */
function mayBook(account: Account, kind: Kind): boolean {
  if (account.archived === true) return false;
  if (!kind.tenders) return true;
  const wanted = kind.party === 'supplier' ? 'EXPENSE' : 'REVENUE';
  return account.kind === undefined || (account.kind === wanted && account.tender !== false);
}

/** Lines of money by account. */
export function Entries({ kind, doc, act }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone(); // No row of heads there.
  const has = (key: string) => kind.lineColumns.some((column) => column.key === key);
  const allowed = (account: Account) => mayBook(account, kind);
  const rows: readonly Entry[] = [...doc.entries, { lineNo: doc.entries.length + 1 }];
  const set = (at: number, part: Partial<Entry>) =>
    act({ type: 'entries', entries: rowsWith(rows, at, part) });
  return (
    <section className={styles['section']} aria-label={t('entries.title')}>
      <table className={`${styles['table']} ${styles['entries']}`}>
        <thead>
          <tr>
            <th>{t('entries.account')}</th>
            {has('side') && <th>{t('entries.side')}</th>}
            {has('party') && <th>{t('books.party')}</th>}
            <th className={styles['figure']}>{t('entries.amount')}</th>
            <th>{t('entries.note')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((entry, at) => (
            <tr key={entry.lineNo}>
              <td>
                <RefSelect
                  master="accounts"
                  only={allowed}
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
              {has('party') && (
                <td>
                  <RefSelect
                    master={ANYONE}
                    label={`${t('books.party')} ${String(at + 1)}`}
                    value={entry.party}
                    onChange={(party) => set(at, { party })}
                  />
                </td>
              )}
              <td className={styles['figure']}>
                <DecimalInput
                  aria-label={`${t('entries.amount')} ${String(at + 1)}`}
                  {...(phone ? { placeholder: t('entries.amount') } : {})}
                  value={entry.amount}
                  onChange={(amount) => set(at, { amount })}
                />
              </td>
              <td>
                <Input
                  size="small"
                  aria-label={`${t('entries.note')} ${String(at + 1)}`}
                  {...(phone ? { placeholder: t('entries.note') } : {})}
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
