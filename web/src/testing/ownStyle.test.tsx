import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(() => document.body.replaceChildren());

describe('what is hidden', () => {
  it('is so by an attribute, its own or that of what is around it', () => {
    document.body.innerHTML = `
      <button>seen</button>
      <button hidden>a</button>
      <div style="display: none"><button>b</button></div>
      <div style="visibility: hidden"><button>c</button></div>
      <div style="visibility: hidden"><button style="visibility: visible">seen too</button></div>
      <dialog><button>d</button></dialog>`;

    const found = screen.getAllByRole('button').map(({ textContent }) => textContent);

    expect(found).toEqual(['seen', 'seen too']);
  });

  it('may become seen again', () => {
    document.body.innerHTML = '<div style="display: none"><button>a</button></div>';
    expect(screen.queryByRole('button')).toBeNull();

    document.body.querySelector('div')?.style.removeProperty('display');

    expect(screen.getByRole('button').textContent).toBe('a');
  });

  it('is not so by a style sheet, which nobody asks', () => {
    document.body.innerHTML = '<style>p { position: fixed }</style><p style="width: 3px">a</p>';
    const style = getComputedStyle(document.querySelector('p') ?? document.body);

    expect([style.display, style.width, style.position]).toEqual(['block', '3px', '']);
  });

  it('lets nothing be pressed through', () => {
    document.body.innerHTML = '<div style="pointer-events: none"><p>a</p></div>';

    expect(getComputedStyle(screen.getByText('a')).pointerEvents).toBe('none');
  });
});
