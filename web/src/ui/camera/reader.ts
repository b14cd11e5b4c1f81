import type { Asked, Said } from './messages';

interface Waiting {
  done: (code: string | undefined) => void;
  failed: (error: Error) => void;
}

/** Reads barcodes in pictures (条码识别), in a thread of its own: the page stays as quick as it is. */
export class Reader {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  /** Loads it, which takes a moment the first time; it may break down later as well. */
  constructor(onReady: () => void, onFail: () => void) {
    this.worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
    const fail = () => {
      this.giveUp();
      onFail();
    };
    this.worker.onerror = fail;
    this.worker.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.kind === 'ready') onReady();
      else if (data.kind === 'failed') fail();
      else this.answer(data.id, data.code);
    };
  }

  /** The code in the picture that is nearest to its middle. */
  read(picture: ImageData): Promise<string | undefined> {
    return new Promise((done, failed) => {
      this.asked += 1;
      this.waiting.set(this.asked, { done, failed });
      const asked: Asked = { id: this.asked, picture };
      this.worker.postMessage(asked, [picture.data.buffer]);
    });
  }

  close(): void {
    this.worker.terminate();
    this.giveUp();
  }

  private answer(id: number, code: string | undefined): void {
    this.waiting.get(id)?.done(code);
    this.waiting.delete(id);
  }

  private giveUp(): void {
    const error = new Error('the barcode reader is gone');
    this.waiting.forEach(({ failed }) => failed(error));
    this.waiting.clear();
  }
}
