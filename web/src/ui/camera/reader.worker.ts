import {
  prepareZXingModule,
  readBarcodes,
  type ReaderOptions,
  type ReadResult,
} from 'zxing-wasm/reader';
import program from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { Asked, Said } from './messages';
import { nearest } from './part';

/** What stands on goods and shelves, and has a check digit or more: what is read is right. */
const OPTIONS: ReaderOptions = {
  formats: ['EAN13', 'EAN8', 'UPCA', 'Code128', 'QRCode', 'DataMatrix'],
  textMode: 'Plain',
  tryInvert: false,
  maxNumberOfSymbols: 8,
};

const say = (said: Said) => self.postMessage(said);

function middleOf({ position }: ReadResult): { x: number; y: number } {
  const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
  return {
    x: corners.reduce((sum, { x }) => sum + x, 0) / corners.length,
    y: corners.reduce((sum, { y }) => sum + y, 0) / corners.length,
  };
}

async function codeIn(picture: ImageData): Promise<string | undefined> {
  const found = await readBarcodes(picture, OPTIONS);
  const places = found.map((one) => ({ ...middleOf(one), code: one.text }));
  return nearest(places, picture)?.code;
}

self.onmessage = ({ data }: MessageEvent<Asked>) =>
  void codeIn(data.picture)
    .then((code) => say({ kind: 'read', id: data.id, code }))
    .catch(() => say({ kind: 'failed' }));

// The program is ours to serve: the library's own place for it is another's server.
prepareZXingModule({ overrides: { locateFile: () => program }, fireImmediately: true })
  .then(() => say({ kind: 'ready' }))
  .catch(() => say({ kind: 'failed' }));
