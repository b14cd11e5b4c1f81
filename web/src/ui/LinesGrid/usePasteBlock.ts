import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Document, Kind, Line } from '@/api/types';
import { type Act, lineOf } from '../sheet/edit';
import { lookUp } from './articles';
import type { GridColumn } from './columns';
import { blockOf, partsOf } from './paste';

interface Ground {
  kind: Kind;
  doc: Document;
  columns: GridColumn[];
  act: (act: Act) => void;
}

/** Puts a block from a spreadsheet into the lines; articles are looked up by barcode or code. */
export function usePasteBlock({ kind, doc, columns, act }: Ground, none: (code: string) => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return async (text: string, row: number, col: number) => {
    const { parts, articles, wrong } = partsOf(blockOf(text), columns, col);
    const key = 'paste';
    const found: Partial<Line>[] = [];
    let unknown = 0;
    for (const [index, part] of parts.entries()) {
      const code = articles[index];
      if (code === undefined) {
        found.push(part);
        continue;
      }
      if (code === '') continue;
      if (parts.length > 20) {
        const content = t('document.pasting', { done: index, total: parts.length });
        void message.open({ key, type: 'loading', content, duration: 0 });
      }
      const answer = await lookUp(code, doc.warehouse, doc.store);
      if ('one' in answer) found.push(lineOf(answer.one, kind, part));
      else {
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
