import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** What a browser has and the test environment lacks. */
class SilentStream extends EventTarget {
  static readonly CLOSED = 2;
  readonly readyState = 1;
  close(): void {
    // Nothing is open.
  }
}

class Unmoving {
  observe(): void {
    // Sizes never change here.
  }
  unobserve(): void {
    // Sizes never change here.
  }
  disconnect(): void {
    // Sizes never change here.
  }
}

window.scrollTo = () => undefined;
Object.assign(globalThis, { EventSource: SilentStream, ResizeObserver: Unmoving });
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { get: () => 600 },
  clientWidth: { get: () => 1200 },
  scrollIntoView: { value: () => undefined },
  scrollTo: { value: () => undefined },
});
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as unknown as MediaQueryList;
// Pseudo-element styles are not computed here and only make noise.
const styleOf = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => styleOf(element);

configure({ asyncUtilTimeout: 8_000, getElementError: (message) => new Error(message ?? '') });

afterEach(() => {
  cleanup();
  localStorage.clear();
});
