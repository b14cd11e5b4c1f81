import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/api/queries';
import { shortDate } from '@/ui/dates';
import { lastDayOf } from '@/ui/fields/scopes';
import { Page } from '@/ui/primitives/Page';
import styles from './Account.module.css';
import { ChangePassword } from './ChangePassword';
import { OwnDevices } from './OwnDevices';
import { OwnFactor } from './OwnFactor';
import { OwnIdentities } from './OwnIdentities';
import { OwnPasskeys } from './OwnPasskeys';

/** What guards one's own account: the password, passkeys, the second factor, and where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const [changing, setChanging] = useState(false);
  const login = session?.user.login ?? '';
  return (
    <Page title={t('access.account')} aside={login} scroll>
      <div className={styles['account']}>
        <section className={styles['part']}>
          <h2>{t('access.passwordPart')}</h2>
          <p className={styles['hint']}>{t('access.changeHint')}</p>
          <Button onClick={() => setChanging(true)}>{t('access.changePassword')}</Button>
        </section>
        <OwnPasskeys />
        <OwnFactor login={login} />
        <OwnIdentities />
        <OwnDevices />
        <section className={styles['part']}>
          <h2>{t('lending.account')}</h2>
          {(session?.standsIn ?? []).map(({ delegation, name, until }) => (
            <p key={delegation}>
              {t('lending.standIn', { name, until: shortDate(lastDayOf(until)) })}
            </p>
          ))}
          <p className={styles['hint']}>{t('lending.hint')}</p>
          <Link to="/delegations">{t('lending.open')}</Link>
        </section>
        <section className={styles['part']}>
          <h2>{t('page.tokens')}</h2>
          <p className={styles['hint']}>{t('token.hint')}</p>
          <Link to="/tokens">{t('token.open')}</Link>
        </section>
      </div>
      {changing && <ChangePassword login={login} onClose={() => setChanging(false)} />}
    </Page>
  );
}
