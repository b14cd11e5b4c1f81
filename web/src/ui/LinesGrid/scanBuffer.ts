import type { SkuHit } from '@/api/types';

/** A code that nothing has, and how often it was scanned. */
export interface Unknown {
  code: string;
  times: number;
}

/** What was scanned and is not on the slip: what is still being looked up, in order, and what nothing is known of. */
export interface Scans {
  waiting: readonly string[];
  unknown: readonly Unknown[];
}

/** What the buffer needs of the sheet around it. */
export interface Desk {
  /** Every code with the article that it stands for; one that nothing has is left out. */
  lookUp: (codes: readonly string[]) => Promise<ReadonlyMap<string, SkuHit>>;
  put: (hits: readonly SkuHit[]) => void;
  /** Keeps on this device what is not on the slip yet. */
  keep: (scans: Scans) => void;
  /** Everything that was scanned is on the slip. */
  settled: (last: SkuHit) => void;
  /** Whether it is worth asking again: the line was cut, or nobody is signed in for a moment. */
  passes: (error: unknown) => boolean;
  later: (run: () => void) => void;
}

export interface ScansNow extends Scans {
  /** The line is cut: what waits is asked for again and again. */
  stuck: boolean;
}

const MOST = 100;

/**
 * Scans stand in a line on this device until they are on the slip (扫码缓冲): none is lost while an answer is on its way or
 * the line is cut, and none overtakes another. Whatever has come in meanwhile is asked for at once.
 */
export class ScanBuffer {
  private now: ScansNow;
  private running = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    kept: Scans,
    private readonly desk: () => Desk,
  ) {
    this.now = { ...kept, stuck: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): ScansNow => this.now;

  readonly push = (code: string): void => {
    const plain = code.normalize('NFKC').trim();
    if (plain === '') return;
    this.become({ waiting: [...this.now.waiting, plain] });
    this.resume();
  };

  /** Goes on with what waits, such as after the page was loaded anew. */
  readonly resume = (): void => {
    if (!this.running && this.now.waiting.length > 0) void this.drain();
  };

  /** What nothing was known of is asked for once more, as often as it was scanned. */
  readonly again = (code: string): void => {
    const one = this.now.unknown.find((unknown) => unknown.code === code);
    this.forget(code);
    for (let i = 0; i < (one?.times ?? 0); i += 1) this.push(code);
  };

  readonly forget = (code: string): void => {
    this.become({ unknown: this.now.unknown.filter((unknown) => unknown.code !== code) });
  };

  private async drain(): Promise<void> {
    this.running = true;
    let last: SkuHit | undefined;
    try {
      while (this.now.waiting.length > 0) last = (await this.next()) ?? last;
      if (last !== undefined) this.desk().settled(last);
    } catch (error) {
      this.become({ stuck: true });
      this.desk().later(this.resume);
      void error;
    } finally {
      this.running = false;
    }
  }

  /** Takes what waits, as far as one question goes, and puts it on the slip in the order it was scanned. */
  private async next(): Promise<SkuHit | undefined> {
    const codes = this.now.waiting.slice(0, MOST);
    const found = await this.lookUp(codes);
    const hits: SkuHit[] = [];
    let unknown = this.now.unknown;
    for (const code of codes) {
      const hit = found.get(code);
      if (hit === undefined) unknown = counted(unknown, code);
      else hits.push(hit);
    }
    if (hits.length > 0) this.desk().put(hits);
    this.become({ waiting: this.now.waiting.slice(codes.length), unknown, stuck: false });
    return hits.at(-1);
  }

  private async lookUp(codes: readonly string[]): Promise<ReadonlyMap<string, SkuHit>> {
    try {
      return await this.desk().lookUp([...new Set(codes)]);
    } catch (error) {
      if (this.desk().passes(error)) throw error;
      return new Map(); // Refused for good: they are shown as not found, and nothing waits behind them.
    }
  }

  private become(part: Partial<ScansNow>): void {
    this.now = { ...this.now, ...part };
    this.desk().keep({ waiting: this.now.waiting, unknown: this.now.unknown });
    for (const listener of this.listeners) listener();
  }
}

function counted(all: readonly Unknown[], code: string): Unknown[] {
  const known = all.find((one) => one.code === code);
  if (known === undefined) return [...all, { code, times: 1 }];
  return all.map((one) => (one === known ? { ...one, times: one.times + 1 } : one));
}
