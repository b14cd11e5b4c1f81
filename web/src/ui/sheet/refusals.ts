import type { LineProblem, Problem } from '@/api/problems';
import type { Document, Kind } from '@/api/types';

/** What the server would not take, sorted to where it belongs. */
export interface Refusals {
  /** At a cell: "2:quantity" is the quantity of line 2. */
  cells: ReadonlyMap<string, string>;
  /** At a head field. */
  heads: ReadonlyMap<string, string>;
  /** About the slip as a whole. */
  whole: readonly string[];
  /** It is about what one may: of the whole slip, or of a field of it. */
  why?: { field?: string };
}

export const noRefusals: Refusals = { cells: new Map(), heads: new Map(), whole: [] };

/** Shortage speaks of an article, not of a line: it stands at the last line that takes it. */
function lineOf(problem: LineProblem, doc: Document): number | undefined {
  const stated = problem.line ?? numberOf(problem.facts?.['line']);
  if (stated !== undefined) return stated;
  const sku = problem.facts?.['sku'];
  if (sku === undefined) return undefined;
  return doc.lines.findLast((line) => line.sku === sku || line.skuCode === sku)?.lineNo;
}

function numberOf(fact: string | undefined): number | undefined {
  const value = Number(fact);
  return fact === undefined || !Number.isInteger(value) ? undefined : value;
}

function fieldOf(problem: LineProblem): string | undefined {
  return problem.field ?? problem.facts?.['field'] ?? undefined;
}

export function refusalsOf(problem: Problem, doc: Document, kind: Kind): Refusals {
  const cells = new Map<string, string>();
  const heads = new Map<string, string>();
  const whole: string[] = [];
  const own: LineProblem = { code: problem.code, title: problem.message, facts: problem.facts };
  const all = problem.errors.length > 0 ? problem.errors : [own];
  for (const one of all) {
    const line = lineOf(one, doc);
    const field = fieldOf(one);
    if (line !== undefined) cells.set(`${String(line)}:${field ?? 'quantity'}`, one.title);
    else if (kind.fields.some(({ key }) => key === field)) heads.set(field ?? '', one.title);
    else whole.push(one.title);
  }
  const asked = all.find(({ code }) => isAboutRights(code));
  if (asked === undefined) return { cells, heads, whole };
  const field = asked.code.startsWith('access.field-') ? fieldOf(asked) : undefined;
  return { cells, heads, whole, why: field === undefined ? {} : { field } };
}

const DUTY = /^documents\.(\w+-by-same|paid-on-receipt)$/;
const RIGHT = /^access\.(not-allowed|store-out-of-reach|company-wide|field-\w+(-\w+)*)$/;

/** Whether a refusal says what one may not, and not that something is wrong with the slip. */
export function isAboutRights(code: string): boolean {
  return DUTY.test(code) || RIGHT.test(code);
}

/** Where to go next, in reading order: heads first, then cells by line. */
export function places(refusals: Refusals): string[] {
  const cells = [...refusals.cells.keys()].sort((a, b) => Number.parseInt(a) - Number.parseInt(b));
  return [...[...refusals.heads.keys()].map((key) => `head:${key}`), ...cells];
}
