import { describe, expect, it } from 'vitest';
import { asCsv } from './refusals';

describe('the list of refusals as a file', () => {
  it('quotes what needs it and lets no cell become a formula', () => {
    const csv = asCsv(
      ['文件', '行', '列', '原因'],
      [
        { file: '=cmd.csv', row: '3', column: '价,格', code: 'x', title: '说"不"', facts: {} },
        { file: 'a.csv', code: 'y', title: '-1', facts: {} },
      ],
    );
    expect(csv).toBe(
      '\uFEFF文件,行,列,原因\r\n\'=cmd.csv,3,"价,格","说""不"""\r\na.csv,,,\'-1\r\n',
    );
  });
});
