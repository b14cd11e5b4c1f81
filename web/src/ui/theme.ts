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

// Chosen in another tab: this one follows.
window.addEventListener('storage', ({ key, newValue }) => {
  if (key === KEY && (newValue === 'light' || newValue === 'dark')) chooseTheme(newValue);
});

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

/** A length of ours in pixels, for what counts rather than draws; the fallback is for where there are no styles. */
export function pixels(name: string, otherwise = 0): number {
  return Number.parseFloat(token(name)) || otherwise;
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
      // Said outright: what the library would derive from ours at night is neither ours nor readable enough.
      ...(ink === ''
        ? {}
        : {
            colorBgContainer: token('--surface'),
            colorBgElevated: token('--surface'),
            colorText: ink,
            colorTextSecondary: token('--ink-2'),
            colorTextDescription: token('--ink-2'),
          }),
      colorPrimaryHover: token('--accent-hover'),
      colorPrimaryActive: token('--accent-hover'),
      colorBorder: token('--line-strong'),
      colorTextPlaceholder: token('--ink-3'),
      // Notices stand on our own soft grounds: what the library mixes from such dark colours is mud.
      ...(ink === ''
        ? {}
        : {
            colorInfoBg: token('--accent-soft'),
            colorInfoBorder: token('--accent'),
            colorErrorBg: token('--exception-soft'),
            colorErrorBorder: token('--exception'),
            colorWarningBg: token('--waiting-soft'),
            colorWarningBorder: token('--waiting'),
            colorSuccessBg: token('--posted-soft'),
            colorSuccessBorder: token('--posted'),
          }),
      colorError: token('--exception'),
      colorWarning: token('--waiting'),
      colorSuccess: token('--posted'),
      colorTextLightSolid: token('--on-accent'),
      fontFamily: token('--font'),
      fontSize: pixels('--text-sm', 13),
      controlHeight: pixels('--control', 30),
      controlHeightSM: pixels('--control-small', 24),
      borderRadius: pixels('--radius', 6),
      opacityLoading: 0.85, // What is said meanwhile must be readable.
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Tree: {
        nodeSelectedBg: token('--accent-soft'),
        nodeSelectedColor: token('--ink'),
        nodeHoverBg: token('--ground'),
        titleHeight: pixels('--row', 32),
      },
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        primaryColor: token('--on-accent'),
        ...(accent === ''
          ? {}
          : {
              colorPrimary: accent,
              colorError: token('--exception'),
              dangerColor: token('--surface'),
            }),
      },
      Tooltip: { colorBgSpotlight: token('--ink'), colorTextLightSolid: token('--surface') },
    },
  };
}
