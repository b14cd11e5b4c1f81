import i18next from 'i18next';
import type { Language } from './languages';

/** A name that the server gives in several languages, in the reader's own. */
export function named(words: Partial<Record<Language, string>> | undefined, fallback = ''): string {
  if (words === undefined) return fallback;
  const language = i18next.language as Language;
  return words[language] ?? words['zh-CN'] ?? words.en ?? fallback;
}
