import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Document, Kind, Line, SkuHit } from '@/api/types';
import type { Act } from '../sheet/edit';
import { lineOf } from '../sheet/line';
import { lookUp, named } from './articles';
import type { GridColumn } from './columns';
import { blockOf, partsOf } from './paste';

interface Ground {
  kind: Kind;
  doc: Document;
  columns: GridColumn[];
  act: (act: Act) => void;
}

const CHUNK = 200;

/** Puts a block from a spreadsheet into the lines; articles are looked up by barcode or code, and then by name. */
export function usePasteBlock({ kind, doc, columns, act }: Ground, none: (code: string) => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const key = 'paste';
  const articlesOf = async (codes: readonly string[]) => {
    const found = new Map<string, SkuHit>();
    for (let from = 0; from < codes.length; from += CHUNK) {
      if (codes.length > CHUNK) {
        const content = t('document.pasting', { done: from, total: codes.length });
        void message.open({ key, type: 'loading', content, duration: 0 });
      }
      const some = await named(codes.slice(from, from + CHUNK), doc.warehouse, doc.store);
      some.forEach((hit, code) => found.set(code, hit));
    }
    return found;
  };
  return async (text: string, row: number, col: number) => {
    const { parts, articles, wrong } = partsOf(blockOf(text), columns, col);
    const codes = [...new Set(articles.map(codeOf).filter((code) => code !== ''))];
    const exact = await articlesOf(codes);
    const found: Partial<Line>[] = [];
    let unknown = 0;
    for (const [index, part] of parts.entries()) {
      if (articles[index] === undefined) {
        found.push(part);
        continue;
      }
      const code = codeOf(articles[index]);
      if (code === '') continue;
      const hit = exact.get(code) ?? (await byName(code, doc));
      if (hit !== undefined) {
        exact.set(code, hit);
        found.push(lineOf(hit, kind, part));
      } else {
        unknown += 1;
        if (unknown <= 3) none(code);
      }
    }
    // Rows without an article only fill lines that are there.
    const room = articles.every((code) => code === undefined) ? doc.lines.length - row : Infinity;
    const kept = found.slice(0, Math.max(0, room));
    act({ type: 'lines', at: row, parts: kept });
    const refused = unknown + wrong;
    void message.open({
      key,
      type: refused > 0 ? 'warning' : 'success',
      content: t(refused > 0 ? 'document.pastedSome' : 'document.pasted', {
        count: kept.length,
        refused,
      }),
    });
  };
}

function codeOf(article: string | undefined): string {
  return (article ?? '').normalize('NFKC').trim();
}

async function byName(code: string, doc: Document): Promise<SkuHit | undefined> {
  const answer = await lookUp(code, doc.warehouse, doc.store);
  return 'one' in answer ? answer.one : undefined;
}
