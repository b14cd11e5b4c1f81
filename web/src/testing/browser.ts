import 'fake-indexeddb/auto';
import { ownStyle } from './ownStyle';

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

function furnish(): void {
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
  const computed = window.getComputedStyle.bind(window);
  window.getComputedStyle = (element) => ownStyle(element, computed);
}

// The files of tests share one window, one after the other.
const FURNISHED = Symbol.for('tongpin.furnished');
if (!(FURNISHED in window)) {
  Object.assign(window, { [FURNISHED]: true });
  furnish();
}
