/** One of the sums that the server has made of what is filtered; nothing when it is not told. */
export function sumOf(sums: Record<string, unknown>, key: string): string {
  const value = sums[key];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
