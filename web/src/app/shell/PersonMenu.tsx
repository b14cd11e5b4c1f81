import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/api/queries';
import { chooseLanguage } from '@/i18n';
import { LANGUAGES } from '@/i18n/languages';
import { chooseTheme, useTheme } from '@/ui/theme';
import styles from './TopBar.module.css';
import { useSignOut } from './useSignOut';

export function PersonMenu() {
  const { t, i18n } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const theme = useTheme();
  const signOut = useSignOut();
  const name = session?.user.name ?? '';
  const navigate = useNavigate();
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'who', label: `${name} · ${session?.company?.name ?? ''}`, disabled: true },
            { type: 'divider' },
            {
              type: 'group',
              label: t('shell.language'),
              children: LANGUAGES.map((language) => ({
                key: language,
                label: t(`language.${language}`),
                onClick: () => void chooseLanguage(language),
              })),
            },
            { type: 'divider' },
            {
              key: 'theme',
              label: theme === 'dark' ? t('shell.light') : t('shell.dark'),
              onClick: () => chooseTheme(theme === 'dark' ? 'light' : 'dark'),
            },
            {
              key: 'account',
              label: t('access.account'),
              onClick: () => void navigate({ to: '/account' }),
            },
            { key: 'out', label: t('access.signOut'), onClick: () => void signOut() },
          ],
          selectedKeys: [i18n.language],
        }}
      >
        <button type="button" className={styles['person']} aria-label={t('shell.person', { name })}>
          <span className={styles['face']}>{name.slice(-1).toUpperCase()}</span>
        </button>
      </Dropdown>
    </>
  );
}
