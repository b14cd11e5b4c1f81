import { call } from '@/api/client';
import type { Id, Refused } from '@/api/types';

const PAGE = 1000;

/** Refusals behind those that are shown. */
export async function refusalsAfter(id: Id, after: number): Promise<Refused[]> {
  const page = await call<{ items: Refused[] }>('GET', `/imports/${id}/refusals`, {
    query: { after },
  });
  return page.items;
}

export async function allRefusals(id: Id): Promise<Refused[]> {
  const all: Refused[] = [];
  for (;;) {
    const some = await refusalsAfter(id, all.length);
    all.push(...some);
    if (some.length < PAGE) return all;
  }
}

/** A table for a spreadsheet; what a cell says must not become a formula there. */
export function asCsv(titles: readonly string[], refused: readonly Refused[]): string {
  const rows = refused.map(({ file, row, column, title }) => [file, row, column, title]);
  return `\uFEFF${[titles, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string | undefined): string {
  const plain = text ?? '';
  const neutral = /^[\s\u200B]*[=+\-@＝＋－＠\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n;\t]/.test(neutral) ? `"${neutral.replaceAll('"', '""')}"` : neutral;
}

export function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
