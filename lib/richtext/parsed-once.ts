import type { Node } from '@tiptap/pm/model';
import { AppError } from '@/lib/errors';
import { type ParsedDocument, tryParseDocument } from './document';

const known = new WeakMap<object, ParsedDocument>();

/**
 * The document of a row that was read and that nobody changes, such as a revision: one thing after the other asks for it while it is published, and a long
 * text takes some milliseconds each time.
 */
export function tryParseOnce(value: unknown): ParsedDocument {
  if (typeof value !== 'object' || value === null) return tryParseDocument(value);
  const before = known.get(value);
  if (before) return before;
  const parsed = tryParseDocument(value);
  known.set(value, parsed);
  return parsed;
}

/** The same; throws AppError('invalid') as parseDocument does. */
export function parseOnce(value: unknown): Node {
  const parsed = tryParseOnce(value);
  if (!parsed.ok) throw new AppError('invalid', parsed.issues);
  return parsed.doc;
}
