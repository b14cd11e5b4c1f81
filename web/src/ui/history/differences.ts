export interface Difference {
  path: string;
  from: string;
  to: string;
}

const OWN_BUSINESS = new Set(['version', 'updatedAt', 'updatedBy']);

function leaves(value: unknown, path: string, into: Map<string, string>): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => leaves(item, `${path}[${String(index + 1)}]`, into));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      leaves(inner, path === '' ? key : `${path}.${key}`, into);
    }
  } else if (value !== undefined && value !== null && value !== '') {
    into.set(path, typeof value === 'string' ? value : JSON.stringify(value));
  }
}

/** The fields in which two full states differ, in the order of the newer one; what only one has is an empty side. */
export function differences(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Difference[] {
  const [old, now] = [new Map<string, string>(), new Map<string, string>()];
  leaves(before, '', old);
  leaves(after, '', now);
  const paths = new Set([...now.keys(), ...old.keys()]);
  return [...paths]
    .filter((path) => !OWN_BUSINESS.has(path) && old.get(path) !== now.get(path))
    .map((path) => ({ path, from: old.get(path) ?? '', to: now.get(path) ?? '' }));
}
