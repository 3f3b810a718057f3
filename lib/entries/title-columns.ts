import { fold } from '@/lib/i18n/fold';
import { parseDocument } from '@/lib/richtext/document';
import { documentParts } from '@/lib/richtext/plain-text';

/** Copies of the title for list screens, and folded for their search. */
export function titleColumns(document: unknown): { title: string; titleFolded: string } {
  const { title } = documentParts(parseDocument(document));
  return { title, titleFolded: fold(title) };
}
