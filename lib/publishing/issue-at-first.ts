import type { Issue } from '@/lib/errors';

/** One issue for all of these parts of a text, with their number, which leads to the first. */
export function issueAtFirst(found: readonly { path: string }[], key: string): Issue[] {
  const [first] = found;
  return first ? [{ path: first.path, key, params: { found: found.length } }] : [];
}
