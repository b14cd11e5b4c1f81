import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '@/i18n/language';
import { LANGUAGES } from '@/i18n/languages';
import { chooseLanguage } from '@/i18n';
import styles from './Door.module.css';

/** The sheet before one is inside: sign in, first run. */
export function Door({
  title,
  hint,
  children,
}: {
  title: string;
  hint: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <main className={styles['door']}>
      <div className={styles['sheet']}>
        <div className={styles['mark']}>
          <img src="/favicon.svg" width={36} height={36} alt="" />
          <span>{t('common.product')}</span>
        </div>
        <h1 className={styles['title']}>{title}</h1>
        <p className={styles['hint']}>{hint}</p>
        {children}
      </div>
      <nav className={styles['languages']} aria-label={t('shell.language')}>
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-current={language === currentLanguage()}
            onClick={() => void chooseLanguage(language)}
          >
            {t(`language.${language}`)}
          </button>
        ))}
      </nav>
    </main>
  );
}
