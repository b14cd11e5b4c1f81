import { add, type Decimal } from '@/money/decimal';
import type { CountArticle, Id } from '@/api/types';
import type { KeptScan } from '@/offline/countScans';

/** What the sheet needs of the device and the line around it. */
export interface Desk {
  now: () => number;
  newId: () => Id;
  /** On this device, before anything else is done with it. */
  keep: (scans: readonly KeptScan[]) => Promise<void>;
  /** The codes that nothing is known by. */
  send: (scans: readonly KeptScan[]) => Promise<readonly string[]>;
  /** Whether it is worth trying again by itself: the line was cut, or nobody is signed in for a moment. */
  passes: (error: unknown) => boolean;
  later: (run: () => void) => void;
}

export interface SheetNow {
  scans: readonly KeptScan[];
  unknown: readonly string[];
  /** The line is cut: what waits is sent again and again. */
  stuck: boolean;
  /** Why the server does not take them; they stay here. */
  refused: unknown;
}

export type Made = Pick<KeptScan, 'zone' | 'code' | 'quantity'> &
  Partial<Pick<KeptScan, 'sku' | 'track' | 'expiry' | 'undoes'>>;

const MOST = 200;

/**
 * What one person counts (盘点录入): kept on this device first, sent when there is a line, each scan under its own name, so that
 * neither a cellar nor a reload nor a lost answer loses or doubles one.
 */
export class Sheet {
  private now: SheetNow;
  private running = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    kept: readonly KeptScan[],
    private readonly count: Id,
    private readonly login: string,
    private readonly desk: Desk,
  ) {
    this.now = { scans: kept, unknown: [], stuck: false, refused: undefined };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SheetNow => this.now;

  readonly make = async (made: Made): Promise<void> => {
    const scan: KeptScan = {
      id: this.desk.newId(),
      count: this.count,
      login: this.login,
      at: this.desk.now(),
      sent: false,
      ...made,
    };
    this.become({ scans: [...this.now.scans, scan] });
    await this.desk.keep([scan]);
    this.resume();
  };

  readonly undo = (scan: KeptScan): Promise<void> =>
    this.make({
      zone: scan.zone,
      code: scan.code,
      quantity: '0',
      undoes: scan.id,
      ...(scan.sku === undefined ? {} : { sku: scan.sku }),
      ...(scan.track === undefined ? {} : { track: scan.track }),
    });

  /** Sends what waits, such as after the page was loaded anew or somebody asks for it. */
  readonly resume = (): void => {
    if (!this.running && this.waiting().length > 0) void this.drain();
  };

  waiting(): KeptScan[] {
    return this.now.scans.filter((scan) => !scan.sent);
  }

  private async drain(): Promise<void> {
    this.running = true;
    try {
      for (let some = this.waiting(); some.length > 0; some = this.waiting()) {
        await this.sendSome(some.slice(0, MOST));
      }
    } catch (error) {
      const passes = this.desk.passes(error);
      this.become(passes ? { stuck: true } : { stuck: false, refused: error });
      if (passes) this.desk.later(this.resume);
    } finally {
      this.running = false;
    }
  }

  private async sendSome(some: readonly KeptScan[]): Promise<void> {
    const unknown = await this.desk.send(some);
    const ids = new Set(some.map(({ id }) => id));
    await this.desk.keep(some.map((scan) => ({ ...scan, sent: true })));
    this.become({
      // What was made while the answer was on its way stands behind.
      scans: this.now.scans.map((scan) => (ids.has(scan.id) ? { ...scan, sent: true } : scan)),
      unknown: [...new Set([...this.now.unknown, ...unknown])],
      stuck: false,
      refused: undefined,
    });
  }

  private become(part: Partial<SheetNow>): void {
    this.now = { ...this.now, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** Scans that hold: none that takes one back, and none that was taken back. */
export function held(scans: readonly KeptScan[]): KeptScan[] {
  const undone = new Set(scans.map(({ undoes }) => undoes));
  return scans.filter((scan) => scan.undoes === undefined && !undone.has(scan.id));
}

/** What this person has counted of an article in a zone; of one lot or piece of it, if that is said. */
export function tally(
  scans: readonly KeptScan[],
  zone: string,
  sku: Id | undefined,
  track?: string,
): Decimal {
  return held(scans)
    .filter((scan) => scan.zone === zone && scan.sku === sku && sku !== undefined)
    .filter((scan) => track === undefined || scan.track === track)
    .reduce((sum, scan) => add(sum, scan.quantity), '0');
}

/** Every code that an article is scanned by. */
export function byCode(articles: readonly CountArticle[]): Map<string, CountArticle> {
  const found = new Map<string, CountArticle>();
  for (const article of articles) {
    found.set(article.code.toLowerCase(), article);
    for (const barcode of article.barcodes) found.set(barcode.toLowerCase(), article);
  }
  return found;
}
