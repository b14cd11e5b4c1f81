import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { statementQuery } from '@/api/ledgerQueries';
import type { FinancialStatement, StatementFigure, StatementLine } from '@/api/types';
import { named } from '@/i18n/names';
import { isZero } from '@/money/decimal';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { todayHere } from '@/ui/dates';
import { drillTo } from '@/ui/drill';
import { usePlace } from '@/ui/place';
import { Amount } from '@/ui/primitives/Amount';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './Ledger.module.css';
import { PeriodPicker } from './PeriodPicker';
import { PrintHead } from './PrintHead';
import { TakeAway } from './TakeAway';

type Which = 'profit-and-loss' | 'balance-sheet';

const COLUMNS = ['now', 'before', 'year'] as const;

/** Profit and loss or balance sheet of a period, with the one before beside it; every figure opens its journal. */
function FinancialPage({ which }: { which: Which }) {
  const { t } = useTranslation();
  const title = t(which === 'balance-sheet' ? 'page.balanceSheet' : 'page.profitAndLoss');
  useTab(title);
  const [place] = usePlace();
  const [query, narrow] = useListQuery();
  const store = query['store'] ?? place.store;
  const statement = useQuery(
    statementQuery(which, {
      ...(query['period'] ? { period: query['period'] } : {}),
      ...(store ? { store } : {}),
    }),
  );
  const data = statement.data;
  const heads = COLUMNS.map((column) => t(`statement.${which}.${column}`));
  return (
    <Page
      title={title}
      scroll
      actions={
        data && (
          <TakeAway
            name={which}
            head={[t('statement.line'), t('statement.number'), ...heads]}
            rows={data.lines.map(cells)}
            figures={2}
          />
        )
      }
    >
      <PrintHead span={data ? `${data.from} ~ ${data.to}` : ''} />
      <div className={styles['bar']}>
        <PeriodPicker
          value={query['period'] ?? data?.period ?? todayHere().slice(0, 7)}
          onChange={(period) => narrow({ period })}
        />
        {data?.balanced != null && (
          <strong className={data.balanced ? styles['even'] : styles['broken']}>
            {t(data.balanced ? 'statement.balanced' : 'statement.notBalanced')}
          </strong>
        )}
        {data?.withheld && <span>{t('statement.withheld')}</span>}
      </div>
      {statement.error && (
        <Failure error={statement.error} onRetry={() => void statement.refetch()} />
      )}
      {statement.isPending && <Loading rows={12} />}
      {data && isEmpty(data) && (
        <Empty title={t('statement.nothing')} hint={t('ledger.noJournalHint')} />
      )}
      {data && !isEmpty(data) && <Lines lines={data.lines} heads={heads} />}
    </Page>
  );
}

function cells(line: StatementLine): string[] {
  return [
    named(line.name, line.code),
    line.number === 0 ? '' : String(line.number),
    ...COLUMNS.map((column) => line[column]?.value ?? ''),
  ];
}

function isEmpty({ lines }: FinancialStatement): boolean {
  return lines.every((line) => COLUMNS.every((column) => isZero(line[column]?.value ?? '0')));
}

function Lines({ lines, heads }: { lines: readonly StatementLine[]; heads: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th className={styles['account']}>{t('statement.line')}</th>
            <th className={styles['wide']}>{t('statement.number')}</th>
            {heads.map((head, at) => (
              <th key={head} className={figureClass(at)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.code} className={styles[line.shape.toLowerCase()]}>
              <td className={styles['account']}>{named(line.name, line.code)}</td>
              <td className={styles['wide']}>{line.number === 0 ? '' : line.number}</td>
              {COLUMNS.map((column, at) => (
                <td key={column} className={figureClass(at)}>
                  <Figure figure={line[column]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** On a phone there is room for this period and the one before. */
function figureClass(at: number): string {
  return `${styles['figure'] ?? ''} ${at === 2 ? (styles['wide'] ?? '') : ''}`;
}

function Figure({ figure }: { figure: StatementFigure | null | undefined }) {
  if (figure == null) return null;
  if (figure.drill == null || isZero(figure.value)) return <Amount value={figure.value} />;
  return (
    <Link {...drillTo(figure.drill)}>
      <Amount value={figure.value} />
    </Link>
  );
}

export function ProfitAndLossPage() {
  return <FinancialPage which="profit-and-loss" />;
}

export function BalanceSheetPage() {
  return <FinancialPage which="balance-sheet" />;
}
