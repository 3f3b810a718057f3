import type { Issue } from '@/lib/errors';
import { tryParseDocument } from '@/lib/richtext/document';

/** JSON as a client might send it: not checked, not even by types. */
export const text = (value: unknown, marks?: unknown) => ({
  type: 'text',
  text: value,
  ...(marks ? { marks } : {}),
});

export const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

/** The first issue for which the value is refused as a document; null if it is one. */
export function refusalOf(value: unknown): Issue | null {
  const parsed = tryParseDocument(value);
  return parsed.ok ? null : (parsed.issues[0] ?? null);
}
