import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en';
import cn from './zh-CN';
import tw from './zh-TW';

const SRC = path.resolve(__dirname, '..');

function files(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const file = path.join(dir, name);
    return statSync(file).isDirectory() ? files(file) : [file];
  });
}

const sources = files(SRC).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

function keys(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? keys(value as object, `${prefix}${key}.`)
      : [`${prefix}${key}`],
  );
}

/** English tells one from many; the key is the same. */
const merged = (all: string[]) =>
  [...new Set(all.map((key) => key.replace(/_(one|other)$/, '')))].sort();

const holes = (text: string) =>
  [...text.matchAll(/\{\{(\w+)(?:, \w+)?\}\}/g)].map(([, name]) => name).sort();

function texts(words: object, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value]]
      : texts(value as object, `${prefix}${key}.`),
  );
}

/** Keys as the code names them; what stands between ${ and } may be anything. */
function used(): RegExp[] {
  const literal = /\bt\(\s*(['"`])([\w.${}[\]-]+?)\1/g;
  const chosen = /\bt\(\s*\w+[^'"`,()]*\?\s*'([\w.]+)'\s*:\s*'([\w.]+)'/g;
  const found: string[] = [];
  for (const file of sources) {
    const text = readFileSync(file, 'utf8');
    for (const match of text.matchAll(literal)) found.push(match[2] ?? '');
    for (const match of text.matchAll(chosen)) found.push(match[1] ?? '', match[2] ?? '');
  }
  return found.map((key) => {
    const pattern = key.replace(/\$\{[^}]*\}/g, '\u0000').replaceAll('.', '\\.');
    return new RegExp(`^${pattern.replaceAll('\u0000', '[^.]+')}$`);
  });
}

describe('words', () => {
  const chinese = merged(keys(cn));

  it.each([
    ['zh-TW', tw],
    ['en', en],
  ])('%s has every key and no other', (_, words) => {
    expect(merged(keys(words))).toEqual(chinese);
  });

  it.each([
    ['zh-TW', tw],
    ['en', en],
  ])('%s fills the same holes', (_, words) => {
    const of = new Map(texts(cn));
    for (const [key, text] of texts(words)) {
      expect(holes(text), key).toEqual(holes(of.get(key.replace(/_(one|other)$/, '')) ?? ''));
    }
  });

  it('none is empty', () => {
    for (const words of [cn, tw, en]) {
      for (const [key, text] of texts(words)) expect(text.trim(), key).not.toBe('');
    }
  });

  it('every key that the code asks for is there, and none is dead', () => {
    const patterns = used();
    const missing = patterns.filter((pattern) => !chinese.some((key) => pattern.test(key)));
    const dead = chinese.filter((key) => !patterns.some((pattern) => pattern.test(key)));

    expect(missing.map(String), 'asked for, not there').toEqual([]);
    expect(dead, 'there, never asked for').toEqual([]);
  });

  it('no Chinese stands in the code itself', () => {
    const loose = sources
      .filter((file) => !file.includes(`${path.sep}i18n${path.sep}`))
      .filter((file) => !/readDate\.ts$|GridRow|paste\.ts$/.test(file) || /GridRow/.test(file))
      .filter((file) => {
        const code = readFileSync(file, 'utf8')
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/\/\/.*$/gm, '');
        return /[\u4e00-\u9fff]/.test(code);
      });
    expect(loose.map((file) => path.relative(SRC, file))).toEqual([]);
  });
});
