import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/api/queries';
import type { Account, AccountKind } from '@/api/types';
import { sum } from '@/money/decimal';
import { drillTo } from '@/ui/drill';
import { Amount } from '@/ui/primitives/Amount';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './Ledger.module.css';

const KINDS: readonly AccountKind[] = ['ASSET', 'LIABILITY', 'EQUITY', 'REVENUE', 'EXPENSE'];

/** The chart of accounts and what is on each; a name opens its journal. */
export function AccountsPage() {
  const { t } = useTranslation();
  useTab(t('page.accounts'));
  const accounts = useQuery(accountsQuery);
  return (
    <Page title={t('page.accounts')} scroll>
      {accounts.error && <Failure error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.isPending && <Loading rows={10} />}
      {accounts.data?.length === 0 && <Empty title={t('ledger.noAccounts')} />}
      {accounts.data && accounts.data.length > 0 && (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th>{t('books.account')}</th>
                <th>{t('books.side')}</th>
                <th className={styles['figure']}>{t('ledger.balance')}</th>
              </tr>
            </thead>
            <tbody>
              {KINDS.map((kind) => (
                <Group key={kind} kind={kind} accounts={accounts.data} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}

function Group({ kind, accounts }: { kind: AccountKind; accounts: readonly Account[] }) {
  const { t } = useTranslation();
  const own = accounts.filter((account) => (account.kind ?? 'ASSET') === kind);
  if (own.length === 0) return null;
  return (
    <Fragment>
      <tr className={styles['group']}>
        <td colSpan={2}>{t(`accountKind.${kind}`)}</td>
        <td className={styles['figure']}>
          <Amount value={sum(own.map((account) => account.balance ?? '0'))} />
        </td>
      </tr>
      {own.map((account) => (
        <tr key={account.code}>
          <td className={styles['account']}>
            <Link
              {...drillTo(account.drill ?? { list: 'journal', query: { account: account.code } })}
            >
              {account.code} {account.name}
            </Link>
          </td>
          <td>{account.side === 'CREDIT' ? t('entries.credit') : t('entries.debit')}</td>
          <td className={styles['figure']}>
            <Amount value={account.balance} />
          </td>
        </tr>
      ))}
    </Fragment>
  );
}
