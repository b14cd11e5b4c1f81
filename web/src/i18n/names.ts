import i18next from 'i18next';
import type { Language } from './languages';

/** "Retail sale" begins small where it does not begin the sentence; "SKUs" stays as it is. */
export function inSentence(name: unknown): string {
  const text = String(name);
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A name that the server gives in several languages, in the reader's own. */
export function named(words: Partial<Record<Language, string>> | undefined, fallback = ''): string {
  if (words === undefined) return fallback;
  const language = i18next.language as Language;
  return words[language] ?? words['zh-CN'] ?? words.en ?? fallback;
}
