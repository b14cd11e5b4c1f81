import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '@/i18n/languages';
import { antdTheme, useTheme } from '@/ui/theme';
import { Gate } from './Gate';
import { PracticeBand } from './PracticeBand';

const locales: Record<Language, () => Promise<{ default: Locale }>> = {
  'zh-CN': () => import('antd/es/locale/zh_CN'),
  'zh-TW': () => import('antd/es/locale/zh_TW'),
  en: () => import('antd/es/locale/en_US'),
};

function useAntdLocale(): Locale | undefined {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let wanted = true;
    void locales[language]().then((loaded) => {
      if (wanted) setLocale(loaded.default);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return locale;
}

interface Props {
  client: QueryClient;
  /** What those see who have signed in. */
  children: ReactNode;
}

export function App({ client, children }: Props) {
  const theme = useTheme();
  const dressed = useMemo(() => antdTheme(theme), [theme]);
  const locale = useAntdLocale();
  // A locale that came later would wrap everything anew, and the page would begin twice.
  if (locale === undefined) return null;
  return (
    <ConfigProvider theme={dressed} button={{ autoInsertSpace: false }} locale={locale}>
      <AntdApp component={false}>
        <QueryClientProvider client={client}>
          <PracticeBand />
          <Gate>{children}</Gate>
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}
