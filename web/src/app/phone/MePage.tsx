import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/api/queries';
import { chooseLanguage } from '@/i18n';
import { LANGUAGES, type Language } from '@/i18n/languages';
import { Page } from '@/ui/primitives/Page';
import { chooseTheme, type Theme, useTheme } from '@/ui/theme';
import { StandInTag } from '../shell/StandInTag';
import { useSignOut } from '../shell/useSignOut';
import styles from './Phone.module.css';

/** The person: language, light or dark, out. */
export function MePage() {
  const { t, i18n } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const theme = useTheme();
  const signOut = useSignOut();
  const navigate = useNavigate();
  return (
    <Page title={t('phone.me')} scroll>
      <div className={styles['me']}>
        <p className={styles['name']}>{session?.user.name}</p>
        <p className={styles['quiet']}>
          {session?.company?.name} · {session?.user.login}
        </p>
        <StandInTag />
        <h2>{t('shell.language')}</h2>
        <Segmented
          block
          size="large"
          value={i18n.language}
          options={LANGUAGES.map((language) => ({
            value: language,
            label: t(`language.${language}`),
          }))}
          onChange={(language) => void chooseLanguage(language as Language)}
        />
        <h2>{t('shell.look')}</h2>
        <Segmented
          block
          size="large"
          value={theme}
          options={[
            { value: 'light', label: t('shell.light') },
            { value: 'dark', label: t('shell.dark') },
          ]}
          onChange={(chosen) => chooseTheme(chosen as Theme)}
        />
        <Button block size="large" onClick={() => void navigate({ to: '/account' })}>
          {t('access.account')}
        </Button>
        <Button block size="large" onClick={() => void signOut()}>
          {t('access.signOut')}
        </Button>
      </div>
    </Page>
  );
}
