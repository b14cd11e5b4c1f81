import type { CountArticle } from '@/api/types';

/** An article as people on the shelf call it. */
export function nameOf({ name, color, size }: CountArticle): string {
  return [name, color, size].filter(Boolean).join(' ');
}
