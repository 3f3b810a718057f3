import { parseDocument } from '@/lib/richtext/document';

/** The position of the first letter of running text in a stored document. */
export function firstTextPosition(stored: unknown): number {
  let found = 0;
  parseDocument(stored).descendants((node, position) => {
    if (found === 0 && node.type.name === 'paragraph') found = position + 1;
  });
  return found;
}
