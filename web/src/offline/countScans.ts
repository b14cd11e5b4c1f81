import Dexie, { type Table } from 'dexie';
import type { CountArticle, Id } from '@/api/types';
import type { Decimal } from '@/money/decimal';

/** A scan of a count as someone made it on this device, before (or after) the server has it. */
export interface KeptScan {
  id: Id;
  count: Id;
  login: string;
  zone: string;
  /** Left out: the code is not among the articles of the count; the server looks for it. */
  sku?: Id;
  track?: string;
  /** Of a lot that may be new, as it stands on the box. */
  expiry?: string;
  code: string;
  quantity: Decimal;
  /** Milliseconds by this device's clock. */
  at: number;
  undoes?: Id;
  sent: boolean;
}

interface KeptArticles {
  count: Id;
  items: CountArticle[];
}

class Sheets extends Dexie {
  scans!: Table<KeptScan, Id>;
  articles!: Table<KeptArticles, Id>;

  constructor() {
    super('tongpin-counts');
    this.version(1).stores({ scans: 'id, [count+login], at', articles: 'count' });
  }
}

const sheets = new Sheets();

/** What is older was counted long ago, and has been sent. */
const KEPT_MS = 14 * 24 * 3600 * 1000;

/** In the order they were made. */
export async function keptScans(count: Id, login: string): Promise<KeptScan[]> {
  const all = await sheets.scans.where('[count+login]').equals([count, login]).toArray();
  return all.sort((a, b) => a.at - b.at);
}

export async function keepScans(scans: readonly KeptScan[]): Promise<void> {
  await sheets.scans.bulkPut([...scans]);
}

export async function forgetOldScans(now: number): Promise<void> {
  await sheets.scans
    .where('at')
    .below(now - KEPT_MS)
    .filter((scan) => scan.sent)
    .delete();
}

export async function keepArticles(count: Id, items: CountArticle[]): Promise<void> {
  await sheets.articles.put({ count, items });
}

export async function keptArticles(count: Id): Promise<CountArticle[] | undefined> {
  return (await sheets.articles.get(count))?.items;
}
