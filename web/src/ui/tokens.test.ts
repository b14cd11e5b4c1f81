import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve(__dirname, '..');
const css = readFileSync(path.join(__dirname, 'tokens.css'), 'utf8');

function files(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const file = path.join(dir, name);
    return statSync(file).isDirectory() ? files(file) : [file];
  });
}

function tokens(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, k, v]) => [k ?? '', v ?? '']),
  );
}

const [lightBlock = '', darkBlock = ''] = css.split(":root[data-theme='dark']");
const light = tokens(lightBlock);
const dark = new Map([...light, ...tokens(darkBlock)]);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const STATES = ['draft', 'waiting', 'posted', 'reversed', 'exception', 'offline'];
const PAIRS: [string, string][] = [
  ...['--ink', '--ink-2', '--ink-3', '--accent'].flatMap((ink): [string, string][] =>
    ['--ground', '--surface', '--raised'].map((ground): [string, string] => [ink, ground]),
  ),
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-hover'],
  ['--accent', '--accent-soft'],
  ['--ink-2', '--accent-soft'],
  ...STATES.map((state): [string, string] => [`--${state}`, `--${state}-soft`]),
  ...STATES.map((state): [string, string] => [`--${state}`, '--surface']),
];

describe('tokens', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ])('%s: every word can be read on its ground (AA)', (_, colors) => {
    const weak = PAIRS.map(([ink, ground]) => {
      const ratio = contrast(colors.get(ink) ?? '#000000', colors.get(ground) ?? '#000000');
      return { pair: `${ink} on ${ground}`, ratio: Math.round(ratio * 100) / 100 };
    }).filter(({ ratio }) => ratio < 4.5);
    expect(weak).toEqual([]);
  });

  it('raw colours stand nowhere else', () => {
    const raw = files(SRC)
      .filter((file) => /\.(css|tsx?)$/.test(file) && !/tokens\.(css|test\.ts)$/.test(file))
      .filter((file) =>
        /#[0-9a-f]{3,8}\b(?![-\w])|\b(rgb|hsl)a?\(/i.test(readFileSync(file, 'utf8')),
      );
    expect(raw.map((file) => path.relative(SRC, file))).toEqual([]);
  });

  it('every class that a screen names stands in its stylesheet', () => {
    const screens = files(SRC).filter((file) => file.endsWith('.tsx'));
    const unstyled = screens.flatMap((file) =>
      named(file).map((what) => `${path.relative(SRC, file)}: ${what}`),
    );
    expect(screens.length).toBeGreaterThan(100);
    expect(unstyled).toEqual([]);
  });
});

/** What a screen takes out of a stylesheet that has no such class. */
function named(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(
    ([, name = '', from = '']) => {
      const sheet = from.startsWith('@/')
        ? path.join(SRC, from.slice(2))
        : path.resolve(path.dirname(file), from);
      const classes = new Set(
        [...readFileSync(sheet, 'utf8').matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, one]) => one),
      );
      return [...code.matchAll(new RegExp(`\\b${name}\\['([\\w-]+)'\\]`, 'g'))]
        .map(([, used = '']) => used)
        .filter((used) => !classes.has(used));
    },
  );
}
