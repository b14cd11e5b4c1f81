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
