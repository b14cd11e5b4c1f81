import type { TFunction } from 'i18next';
import type { ReviewLine, ReviewSheet } from '@/api/types';

/** Where a role holds, in words. */
export function placeOf(line: ReviewLine, t: TFunction): string {
  return line.place === 'company' || line.place === 'own' ? t(`review.${line.place}`) : line.place;
}

/** A cell that no spreadsheet takes for a formula. */
function cell(text: string | null | undefined): string {
  const plain = text ?? '';
  const safe = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The review as a table, with its seal at the end. */
export function csvOf({ review, items }: ReviewSheet, t: TFunction): string {
  const head = ['who', 'roleName', 'place', 'given', 'lastUsed', 'decision'] as const;
  const rows = items.map((line) => [
    `${line.userName} (${line.login})`,
    line.roleName,
    placeOf(line, t),
    `${line.givenByName ?? ''} ${line.givenAt ?? ''}`.trim(),
    line.lastUsedAt ?? '',
    line.decision == null
      ? ''
      : `${t(`review.${line.decision}`)} ${line.decidedByName ?? ''} ${line.decidedAt ?? ''}`,
  ]);
  const tail = review.seal == null ? [] : [[t('review.seal'), review.seal]];
  return [head.map((key) => t(`review.${key}`)), ...rows, ...tail]
    .map((row) => row.map(cell).join(','))
    .join('\r\n');
}

/** Offers it as a file; the mark in front tells spreadsheets that it is UTF-8. */
export function saveCsv(sheet: ReviewSheet, t: TFunction): void {
  const url = URL.createObjectURL(
    new Blob([`\uFEFF${csvOf(sheet, t)}`], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `${sheet.review.title}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
