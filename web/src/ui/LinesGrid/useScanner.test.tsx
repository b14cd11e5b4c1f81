import { fireEvent, render } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useScanner } from './useScanner';

/** Two cells, of which the second takes the cursor while the scanner still types. */
function Cells({ onScan }: { onScan: (code: string) => void }) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('7');
  useScanner(onScan, true);
  return (
    <>
      <input aria-label="one" value={first} onChange={(event) => setFirst(event.target.value)} />
      <input aria-label="two" value={second} onChange={(event) => setSecond(event.target.value)} />
    </>
  );
}

it('hears fifty scans a second, and leaves the cells as they were although the cursor moves', () => {
  const scans: string[] = [];
  const { getByLabelText } = render(<Cells onScan={(code) => scans.push(code)} />);
  const cells = [getByLabelText('one'), getByLabelText('two')] as HTMLInputElement[];
  const codes = Array.from({ length: 150 }, (_, n) => String(6_901_234_000_000 + n * 7));
  let keys = 0;
  const press = (key: string, now: number) => {
    keys += 1;
    const cell = cells[keys % 61 < 30 ? 0 : 1];
    if (cell === undefined) return;
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: now });
    cell.dispatchEvent(event);
    const typed = key.length === 1 && !event.defaultPrevented;
    if (typed) fireEvent.change(cell, { target: { value: cell.value + key } });
  };
  // 20 ms a scan: thirteen digits and Enter at 1.4 ms each.
  codes.forEach((code, n) =>
    [...code, 'Enter'].forEach((key, at) => press(key, 1000 + n * 20 + at * 1.4)),
  );

  expect(scans).toEqual(codes);
  expect(cells.map(({ value }) => value)).toEqual(['', '7']);
});

/** A cell for codes, as the lines have it: what is typed in it and not yet read is marked so. */
function CodeCell({ onScan, onEnter }: { onScan: (code: string) => void; onEnter: () => void }) {
  const [typed, setTyped] = useState('');
  useScanner(onScan, true);
  return (
    <input
      role="combobox"
      aria-label="code"
      aria-controls="hits"
      aria-expanded={false}
      data-unread={typed !== '' || undefined}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && onEnter()}
    />
  );
}

/** Presses keys one by one; a number in between is a stop of so many milliseconds, else a key takes five. */
function pressing(cell: HTMLInputElement, keys: readonly (string | number)[]): void {
  let now = 1000;
  for (const key of keys) {
    if (typeof key === 'number') {
      now += key;
      continue;
    }
    now += 5;
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: now });
    cell.dispatchEvent(event);
    if (key.length === 1 && !event.defaultPrevented) {
      fireEvent.change(cell, { target: { value: cell.value + key } });
    }
  }
}

const CODE = [...'6901234000019'];

it.each([
  { name: 'in the middle', keys: [...CODE.slice(0, 6), 300, ...CODE.slice(6), 'Enter'] },
  { name: 'twice', keys: [...CODE.slice(0, 4), 400, ...CODE.slice(4, 9), 400, ...CODE.slice(9)] },
  { name: 'before Enter', keys: [...CODE, 400] },
])('is one code although the scanner stops $name', ({ keys }) => {
  const scans: string[] = [];
  const { getByLabelText } = render(<Cells onScan={(code) => scans.push(code)} />);
  pressing(getByLabelText('two') as HTMLInputElement, [
    ...keys,
    ...(keys.includes('Enter') ? [] : ['Enter']),
  ]);
  expect(scans).toEqual(['6901234000019']);
  expect((getByLabelText('two') as HTMLInputElement).value).toBe('7');
});

it('leaves a code to its own cell when it began there before the scanner had shown its pace', () => {
  const scans: string[] = [];
  const entered: string[] = [];
  const { getByLabelText } = render(
    <CodeCell
      onScan={(code) => scans.push(code)}
      onEnter={() => entered.push((getByLabelText('code') as HTMLInputElement).value)}
    />,
  );
  const cell = getByLabelText('code') as HTMLInputElement;
  pressing(cell, [...CODE.slice(0, 1), 300, ...CODE.slice(1), 'Enter']);
  expect({ scans, entered }).toEqual({ scans: [], entered: ['6901234000019'] });
});

it('takes a scan for itself when what stands in the cell for codes was left there long ago', () => {
  const scans: string[] = [];
  const { getByLabelText } = render(
    <CodeCell onScan={(code) => scans.push(code)} onEnter={() => undefined} />,
  );
  const cell = getByLabelText('code') as HTMLInputElement;
  pressing(cell, ['黑', 1500, ...CODE, 'Enter']);
  expect({ scans, left: cell.value }).toEqual({ scans: ['6901234000019'], left: '黑' });
});
