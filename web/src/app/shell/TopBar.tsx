import { QuestionCircleOutlined, SearchOutlined } from '@/ui/icons';
import { useTranslation } from 'react-i18next';
import { useIsPhone } from '@/ui/useIsPhone';
import { RequestsMark } from './RequestsMark';
import { ConnectionMark } from './ConnectionMark';
import { PersonMenu } from './PersonMenu';
import { PlaceSwitcher } from './PlaceSwitcher';
import { StandInTag } from './StandInTag';
import styles from './TopBar.module.css';

interface Props {
  onSearch: () => void;
  onKeys: () => void;
}

export function TopBar({ onSearch, onKeys }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  return (
    <header className={styles['bar']}>
      <PlaceSwitcher />
      <button
        type="button"
        className={styles['search']}
        onClick={onSearch}
        aria-label={t('shell.search')}
      >
        <SearchOutlined />
        {!phone && (
          <>
            <span className={styles['hint']}>{t('shell.searchHint')}</span>
            <kbd>Ctrl K</kbd>
          </>
        )}
      </button>
      <div className={styles['right']}>
        {!phone && <StandInTag />}
        <ConnectionMark />
        <RequestsMark />
        {!phone && (
          <button
            type="button"
            className={styles['icon']}
            onClick={onKeys}
            aria-label={t('keys.help')}
            title={t('keys.help')}
          >
            <QuestionCircleOutlined />
          </button>
        )}
        <PersonMenu />
      </div>
    </header>
  );
}
