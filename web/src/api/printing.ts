import type { Decimal } from '@/money/decimal';
import { queryOptions } from '@tanstack/react-query';
import { call, fetchFile } from './client';
import type { Id } from './types';

/** What a document can be printed on. */
export const PAPERS = ['a4', 'a5', '241x140', '241x93', '80', '58'] as const;
export type PaperCode = (typeof PAPERS)[number];

/** What labels come on. */
export const LABELS = ['40x30', '60x40', 'tag'] as const;
export type LabelCode = (typeof LABELS)[number];

export interface TemplateColumn {
  key: string;
  width: number;
  /** Empty: as the definition calls it. */
  title: string;
}

export interface PrintTemplate {
  head: string[];
  columns: TemplateColumn[];
  footer: string;
  fontSize: number;
  capitals: boolean;
  code: boolean;
  pageSums: boolean;
  signatures: string[];
}

export interface TemplatePart {
  key: string;
  name: string;
}

export interface KeptTemplate {
  kind: string;
  paper: PaperCode;
  own: boolean;
  version: number;
  template: PrintTemplate;
  fields: TemplatePart[];
  columns: TemplatePart[];
}

/** How many labels of an article; the quantity on a paper, rounded up. */
export interface LabelItem {
  sku: Id;
  copies: number;
}

/** Writes down that documents are printed, and fetches their paper. */
export async function printDocuments(documents: readonly Id[], paper: PaperCode): Promise<Blob> {
  const { print } = await call<{ print: Id }>('POST', '/prints', { body: { documents, paper } });
  return fetchFile('/prints/export', { print });
}

export async function printLabels(
  items: readonly LabelItem[],
  paper: LabelCode,
  store: Id | null,
): Promise<Blob> {
  const { print } = await call<{ print: Id }>('POST', '/labels', { body: { items, paper, store } });
  return fetchFile('/prints/export', { print });
}

export function wholeUp(quantity: Decimal): number {
  return Math.max(0, Math.ceil(Number(quantity)));
}

export function templateQuery(kind: string, paper: PaperCode) {
  return queryOptions({
    queryKey: ['print-template', kind, paper],
    queryFn: () => call<KeptTemplate>('GET', '/print-templates', { query: { kind, paper } }),
  });
}

/** The paper as it would be, as the address of a picture. */
export function previewQuery(
  kind: string,
  paper: PaperCode,
  template: PrintTemplate,
  document: Id | undefined,
) {
  const text = JSON.stringify(template);
  return queryOptions({
    queryKey: ['print-preview', kind, paper, text, document],
    queryFn: async () => {
      const query = { kind, paper, template: text, document };
      return pictureOf(await fetchFile('/print-templates/preview', query));
    },
    retry: false,
    staleTime: 60_000,
    gcTime: 60_000,
  });
}

/** The address of a picture that has been fetched. */
async function pictureOf(file: Blob): Promise<string> {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await file.text())}`;
}

/** How a machine reads a label. */
export const CODINGS = ['BARS', 'SQUARE', 'BOTH', 'NONE'] as const;

export type LabelPart = 'company' | 'name' | 'style' | 'color' | 'size' | 'price' | 'words';

export interface LabelTemplate {
  parts: LabelPart[];
  words: string;
  /** Whose prices stand there; null: what is on the label in the store. */
  priceList: Id | null;
  coding: (typeof CODINGS)[number];
}

export interface KeptLabel {
  paper: LabelCode;
  own: boolean;
  version: number;
  template: LabelTemplate;
  parts: LabelPart[];
}

export function labelTemplateQuery(paper: LabelCode) {
  return queryOptions({
    queryKey: ['label-template', paper],
    queryFn: () => call<KeptLabel>('GET', '/label-templates', { query: { paper } }),
  });
}

/** A label as it would be, as the address of a picture. */
export function labelPreviewQuery(paper: LabelCode, { parts, words, coding }: LabelTemplate) {
  return queryOptions({
    queryKey: ['label-preview', paper, parts, words, coding],
    queryFn: async () =>
      pictureOf(await fetchFile('/label-templates/preview', { paper, part: parts, words, coding })),
    retry: false,
  });
}
