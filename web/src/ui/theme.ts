import { type ThemeConfig, theme as antd } from 'antd';
import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';
const KEY = 'tongpin.theme';
const listeners = new Set<() => void>();

export function currentTheme(): Theme {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  document.documentElement.dataset['theme'] = theme;
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentTheme);
}

/** The value of a token, for what cannot read CSS (charts, the component library's palette). */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function pixels(name: string): number {
  return Number.parseFloat(token(name)) || 0;
}

/** The component library dressed in our tokens. */
export function antdTheme(theme: Theme): ThemeConfig {
  const accent = token('--accent');
  const ink = token('--ink');
  return {
    algorithm: theme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      ...(accent === '' ? {} : { colorPrimary: accent, colorLink: accent, colorInfo: accent }),
      ...(ink === '' ? {} : { colorTextBase: ink, colorBgBase: token('--surface') }),
      colorPrimaryHover: token('--accent-hover'),
      colorPrimaryActive: token('--accent-hover'),
      colorBorder: token('--line-strong'),
      colorTextPlaceholder: token('--ink-3'),
      colorError: token('--exception'),
      colorWarning: token('--waiting'),
      colorSuccess: token('--posted'),
      colorTextLightSolid: token('--on-accent'),
      fontFamily: token('--font'),
      fontSize: pixels('--text-sm') || 13,
      controlHeight: pixels('--control') || 30,
      borderRadius: pixels('--radius') || 6,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Tooltip: { colorBgSpotlight: token('--ink'), colorTextLightSolid: token('--surface') },
    },
  };
}
