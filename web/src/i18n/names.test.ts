// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseLanguage, startLanguage } from '.';
import { inSentence } from './names';

describe('a name within a sentence', () => {
  beforeAll(async () => {
    await startLanguage();
    await chooseLanguage('en');
  });

  it('begins small, unless it is written in capitals or is Chinese', () => {
    expect(['Retail sale', 'SKU', '零售单', ''].map(inSentence)).toEqual([
      'retail sale',
      'SKU',
      '零售单',
      '',
    ]);
  });

  it('is so wherever something new is made', () => {
    expect(i18next.t('document.new', { name: 'Retail sale' })).toBe('New retail sale');
    expect(i18next.t('palette.make', { name: 'Size group' })).toBe('New size group');
  });
});
