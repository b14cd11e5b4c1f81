import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { startLanguage } from '@/i18n';
import { Camera } from './Camera';
import type { Asked } from './messages';

/** A reader that finds the same in every picture, or is not to be had. */
function newWorker(code: string | undefined) {
  return class {
    onmessage: ((event: { data: object }) => void) | null = null;
    constructor() {
      const kind = code === undefined ? 'failed' : 'ready';
      queueMicrotask(() => this.onmessage?.({ data: { kind } }));
    }
    postMessage({ id }: Asked): void {
      queueMicrotask(() => this.onmessage?.({ data: { kind: 'read', id, code } }));
    }
    terminate(): void {
      this.onmessage = null;
    }
  };
}

function refusing(name: string) {
  return { getUserMedia: () => Promise.reject(new DOMException('', name)) };
}

function furnish(mediaDevices: object | undefined, secure: boolean, code?: string) {
  vi.stubGlobal('Worker', newWorker(code));
  vi.stubGlobal('isSecureContext', secure);
  Object.defineProperty(navigator, 'mediaDevices', { value: mediaDevices, configurable: true });
}

beforeAll(startLanguage);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'mediaDevices');
});

const open = (onCode: (code: string) => void = () => undefined) =>
  render(<Camera tell={(code) => ({ words: code })} onCode={onCode} onClose={() => undefined} />);

it.each([
  ['is not https', undefined, false],
  ['was not allowed', refusing('NotAllowedError'), true],
  ['has no camera', refusing('NotFoundError'), true],
  ['used by another program', refusing('NotReadableError'), true],
])('why there is no picture is said (%s), and one can be taken', async (words, devices, secure) => {
  furnish(devices, secure, '6901234000017');
  open();
  expect(await screen.findByText(new RegExp(words))).toBeTruthy();
  expect(await screen.findByLabelText('Take a picture to read')).toBeTruthy();
});

it('a picture is read as the moving ones are', async () => {
  furnish(undefined, false, '6901234000017');
  const close = vi.fn();
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 40, height: 30, close }));
  const data = { data: new Uint8ClampedArray(4) };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
    drawImage: () => undefined,
    getImageData: () => data,
  } as never);
  const codes: string[] = [];
  open((code) => codes.push(code));
  const field = await screen.findByLabelText('Take a picture to read');
  fireEvent.change(field, { target: { files: [new File(['x'], 'label.jpg')] } });
  expect(await screen.findByText('6901234000017')).toBeTruthy();
  expect(codes).toEqual(['6901234000017']);
  expect(close).toHaveBeenCalledOnce();
});

it('a reader that cannot be loaded is said, and asked for again', async () => {
  furnish(refusing('NotAllowedError'), true);
  open();
  expect(await screen.findByText(/reader could not be loaded/)).toBeTruthy();
  vi.stubGlobal('Worker', newWorker('6901234000017'));
  fireEvent.click(screen.getByText('Try again'));
  expect(await screen.findByText(/was not allowed/)).toBeTruthy();
});
