import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/api/queries';
import type { Document, Kind, Tender, TenderMethod } from '@/api/types';
import { subtract } from '@/money/decimal';
import { Amount } from '../primitives/Amount';
import { DecimalInput } from '../primitives/DecimalInput';
import type { Act } from '../sheet/edit';
import { totalsOf } from '../sheet/compute';
import styles from './Tenders.module.css';

const ON_THE_SPOT: readonly TenderMethod[] = ['cash', 'wechat', 'alipay', 'card', 'on_account'];
const BY_ACCOUNTS: readonly TenderMethod[] = ['bank', 'cash', 'wechat', 'alipay'];

interface Props {
  kind: Kind;
  doc: Document;
  act: (act: Act) => void;
}

/** The money of the slip: ways of paying as buttons, what was handed over, change computed. */
export function Tenders({ kind, doc, act }: Props) {
  const { t } = useTranslation();
  const methods = kind.lines ? ON_THE_SPOT : BY_ACCOUNTS;
  const set = (at: number, part: Partial<Tender>) =>
    act({
      type: 'tenders',
      tenders: doc.tenders.map((tender, i) => (i === at ? { ...tender, ...part } : tender)),
    });
  const put = (method: TenderMethod) => {
    const last = doc.tenders.length - 1;
    const fresh: Tender = { lineNo: last + 2, method, amount: '0.00' };
    if (last < 0) return act({ type: 'tenders', tenders: [fresh] });
    const tender = doc.tenders[last];
    if (doc.tenders.some((other) => other.method === method)) return undefined;
    // Nothing split off yet: the button says how all of it is paid.
    if (kind.lines && tender?.tendered === undefined && doc.tenders.length === 1) {
      return set(0, { method });
    }
    return act({ type: 'tenders', tenders: [...doc.tenders, fresh] });
  };
  const remove = (at: number) =>
    act({ type: 'tenders', tenders: doc.tenders.filter((_, i) => i !== at) });
  const totals = totalsOf(doc);
  return (
    <section className={styles['pay']} aria-label={t('tender.title')}>
      <div className={styles['methods']}>
        <span className={styles['title']}>{t('tender.title')}</span>
        {methods.map((method) => (
          <button
            key={method}
            type="button"
            className={styles['method']}
            aria-pressed={doc.tenders.some((tender) => tender.method === method)}
            onClick={() => put(method)}
          >
            {t(`tender.${method}`)}
          </button>
        ))}
        {kind.lines && (
          <button
            type="button"
            className={styles['split']}
            onClick={() =>
              act({
                type: 'tenders',
                tenders: [
                  ...doc.tenders,
                  { lineNo: 0, method: unused(doc.tenders), amount: '0.00' },
                ],
              })
            }
          >
            {t('tender.split')}
          </button>
        )}
      </div>
      {doc.tenders.map((tender, at) => (
        <TenderRow
          key={tender.lineNo}
          tender={tender}
          first={at === 0}
          takesRest={kind.lines && at === doc.tenders.length - 1}
          withAccount={!kind.lines}
          set={(part) => set(at, part)}
          onRemove={doc.tenders.length > 1 ? () => remove(at) : undefined}
          methods={methods}
          kind={kind}
        />
      ))}
      {kind.lines && totals.due !== '0.00' && (
        <span className={styles['due']}>
          {t('tender.due')} <Amount value={subtract(totals.amount, totals.tendered)} as="total" />
        </span>
      )}
    </section>
  );
}

function unused(tenders: readonly Tender[]): TenderMethod {
  return ON_THE_SPOT.find((method) => !tenders.some((t) => t.method === method)) ?? 'cash';
}

interface RowProps {
  tender: Tender;
  first: boolean;
  takesRest: boolean;
  withAccount: boolean;
  methods: readonly TenderMethod[];
  kind: Kind;
  set: (part: Partial<Tender>) => void;
  onRemove: (() => void) | undefined;
}

function TenderRow(props: RowProps) {
  const { tender, first, takesRest, withAccount, methods, kind, set, onRemove } = props;
  const { t } = useTranslation();
  const refunds = kind.code.endsWith('return');
  const cash = tender.method === 'cash' && kind.lines && !refunds;
  return (
    <div className={styles['row']}>
      {(onRemove !== undefined || withAccount) && (
        <Select
          size="small"
          aria-label={t('tender.method')}
          value={tender.method}
          popupMatchSelectWidth={false}
          options={methods.map((method) => ({ value: method, label: t(`tender.${method}`) }))}
          onChange={(method: TenderMethod) => set({ method })}
        />
      )}
      {withAccount && <AccountOf value={tender.account} onChange={(account) => set({ account })} />}
      <label className={styles['field']}>
        <span>{t('tender.amount')}</span>
        {takesRest ? (
          <strong>
            <Amount value={tender.amount} as="total" />
          </strong>
        ) : (
          <DecimalInput
            value={tender.amount === '0.00' ? undefined : tender.amount}
            {...(first && !cash ? { 'data-pay': '' } : {})}
            onChange={(amount) => set({ amount: amount ?? '0.00' })}
          />
        )}
      </label>
      {cash && (
        <>
          <label className={styles['field']}>
            <span>{t('tender.tendered')}</span>
            <DecimalInput
              data-pay=""
              value={tender.tendered}
              onChange={(tendered) => set({ tendered, change: undefined })}
            />
          </label>
          <span className={styles['change']} aria-live="polite">
            {t('tender.change')} <Amount value={tender.change ?? '0'} as="total" />
          </span>
        </>
      )}
      {onRemove && (
        <button
          type="button"
          className={styles['remove']}
          aria-label={t('tender.remove')}
          onClick={onRemove}
        >
          <CloseOutlined />
        </button>
      )}
    </div>
  );
}

/** The cash box or bank account that the money goes through; the server knows the usual one when none is named. */
function AccountOf({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const { data } = useQuery(accountsQuery);
  const boxes = (data ?? []).filter((account) => /^10/.test(account.code));
  return (
    <Select
      size="small"
      allowClear
      className={styles['account'] ?? ''}
      aria-label={t('tender.account')}
      placeholder={t('tender.usualAccount')}
      popupMatchSelectWidth={false}
      value={value ?? null}
      options={boxes.map((account) => ({ value: account.code, label: account.name }))}
      onChange={(code: string | null) => onChange(code ?? undefined)}
    />
  );
}
