import type { Language } from './languages';

const KEY = 'tongpin.language';

function guess(): Language {
  const wanted = typeof navigator === 'undefined' ? 'zh-CN' : navigator.language;
  if (/^zh-(TW|HK|MO|Hant)/i.test(wanted)) return 'zh-TW';
  if (/^zh/i.test(wanted)) return 'zh-CN';
  return /^en/i.test(wanted) ? 'en' : 'zh-CN';
}

/** The language this person reads, kept on the device; Chinese first. */
export function currentLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  return kept === 'zh-CN' || kept === 'zh-TW' || kept === 'en' ? kept : guess();
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
