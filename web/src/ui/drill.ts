import type { Drill } from '@/api/types';

const PATHS: Record<Drill['list'], string> = {
  documents: '/documents',
  journal: '/journal',
  'open-items': '/receivables',
  stock: '/stock',
  verify: '/verify',
  'access-reviews': '/access/reviews',
  periods: '/periods',
  'statement-links': '/statement-links',
};

/** The page that shows what a figure is made of. */
export function drillTo(drill: Drill): { to: string; search: Record<string, string> } {
  const { side, kind, ...rest } = drill.query;
  if (drill.list === 'open-items') {
    return { to: side === 'PAYABLE' ? '/payables' : '/receivables', search: rest };
  }
  if (drill.list === 'documents' && kind !== undefined && !kind.includes(',')) {
    return { to: `/documents/${kind}`, search: rest };
  }
  return { to: PATHS[drill.list], search: drill.query };
}

export function drillHref(drill: Drill): string {
  const { to, search } = drillTo(drill);
  const tail = new URLSearchParams(search).toString();
  return tail === '' ? to : `${to}?${tail}`;
}
