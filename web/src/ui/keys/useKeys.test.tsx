import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useKeys } from './useKeys';

function List({ ran }: { ran: string[] }) {
  useKeys([
    { combo: 'enter', label: 'open', run: () => ran.push('open') },
    { combo: 'space', label: 'peek', run: () => ran.push('peek') },
    { combo: 'x', label: 'choose', run: () => ran.push('choose') },
  ]);
  return (
    <>
      <button type="button">按往来单位</button>
      <a href="/slip">单据</a>
      <div tabIndex={0}>列表</div>
    </>
  );
}

it('leaves Enter and Space to the button that has the focus', () => {
  const ran: string[] = [];
  render(<List ran={ran} />);
  const press = (on: string, key: string) => fireEvent.keyDown(screen.getByText(on), { key });

  expect(press('按往来单位', 'Enter')).toBe(true); // Not taken from it: the browser clicks.
  expect(press('按往来单位', ' ')).toBe(true);
  expect(press('单据', 'Enter')).toBe(true);
  expect(ran).toEqual([]);

  expect(press('按往来单位', 'x')).toBe(false);
  expect(press('单据', ' ')).toBe(false);
  expect(press('列表', 'Enter')).toBe(false);
  expect(press('列表', ' ')).toBe(false);
  expect(ran).toEqual(['choose', 'peek', 'open', 'peek']);
});
