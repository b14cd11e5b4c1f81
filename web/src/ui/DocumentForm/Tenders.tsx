import { CloseOutlined } from '../icons';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/api/queries';
import type { Document, Kind, Tender, TenderMethod } from '@/api/types';
import { Amount } from '../primitives/Amount';
import { DecimalInput } from '../primitives/DecimalInput';
import type { Act } from '../sheet/edit';
import { atCounter, hasEntries, paidAtOnce, totalsOf } from '../sheet/compute';
import styles from './Tenders.module.css';

const ON_THE_SPOT: readonly TenderMethod[] = ['cash', 'wechat', 'alipay', 'card', 'on_account'];
const BY_ACCOUNTS: readonly TenderMethod[] = ['bank', 'cash', 'wechat', 'alipay', 'card'];

interface Props {
  kind: Kind;
  doc: Document;
  act: (act: Act) => void;
  /** Opens the settling of advances, where a slip of goods may use one. */
  onSettle?: (() => void) | undefined;
}

/** The money of the slip: ways of paying as buttons, what was handed over, change computed. */
export function Tenders({ kind, doc, act, onSettle }: Props) {
  const { t } = useTranslation();
  const counter = atCounter(kind);
  const methods = counter ? ON_THE_SPOT : BY_ACCOUNTS;
  const whole = paidAtOnce(doc, kind);
  const totals = totalsOf(doc);
  const { tenders } = doc;
  const put = (next: Tender[]) => act({ type: 'tenders', tenders: next });
  const set = (at: number, part: Partial<Tender>) =>
    put(tenders.map((tender, i) => (i === at ? { ...tender, ...part } : tender)));
  const choose = (method: TenderMethod) => {
    const [only] = tenders;
    // Nothing split off yet: the button says how all of it is paid.
    if (tenders.length === 1 && only && (whole || !kind.lines) && only.tendered === undefined) {
      return set(0, { method });
    }
    if (tenders.some((other) => other.method === method)) return undefined;
    const trades = kind.lines || hasEntries(kind);
    return put([...tenders, { lineNo: 0, method, amount: trades && !whole ? totals.due : '0.00' }]);
  };
  return (
    <section className={styles['pay']} aria-label={t('tender.title')}>
      <div className={styles['methods']}>
        <span className={styles['title']}>{t('tender.title')}</span>
        {methods.map((method) => (
          <button
            key={method}
            type="button"
            className={styles['method']}
            aria-pressed={tenders.some((tender) => tender.method === method)}
            onClick={() => choose(method)}
          >
            {t(`tender.${method}`)}
          </button>
        ))}
        {tenders.length > 0 && (
          <button
            type="button"
            className={styles['split']}
            onClick={() => put([...tenders, fresh(methods, tenders)])}
          >
            {t('tender.split')}
          </button>
        )}
        {onSettle && (
          <button type="button" className={styles['split']} onClick={onSettle}>
            {t('tender.useAdvance')}
          </button>
        )}
      </div>
      {tenders.map(
        (tender, at) =>
          tender.method !== 'waived' && (
            <TenderRow
              key={tender.lineNo}
              tender={tender}
              first={at === 0}
              takesRest={whole && at === tenders.length - 1}
              withAccount={!counter}
              gives={counter && kind.warehouse !== 'to'}
              methods={methods}
              set={(part) => set(at, part)}
              onRemove={
                tenders.length > 1 || !whole
                  ? () => put(tenders.filter((_, i) => i !== at))
                  : undefined
              }
            />
          ),
      )}
      {kind.lines && totals.due !== '0.00' && (
        <span className={styles['due']}>
          {t(whole ? 'tender.due' : 'tender.onAccount')} <Amount value={totals.due} as="total" />
        </span>
      )}
    </section>
  );
}

function fresh(methods: readonly TenderMethod[], tenders: readonly Tender[]): Tender {
  const unused = methods.find((method) => !tenders.some((tender) => tender.method === method));
  return { lineNo: 0, method: unused ?? 'cash', amount: '0.00' };
}

interface RowProps {
  tender: Tender;
  first: boolean;
  takesRest: boolean;
  withAccount: boolean;
  /** Change may be given. */
  gives: boolean;
  methods: readonly TenderMethod[];
  set: (part: Partial<Tender>) => void;
  onRemove: (() => void) | undefined;
}

function TenderRow(props: RowProps) {
  const { tender, first, takesRest, withAccount, gives, methods, set, onRemove } = props;
  const { t } = useTranslation();
  const cash = tender.method === 'cash' && gives;
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
  const boxes = (data ?? []).filter(
    (account) => account.kind === 'ASSET' && account.tender === true && account.archived !== true,
  );
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
