import { fold } from '@/lib/i18n/fold';
import { parseDocument } from '@/lib/richtext/document';
import { documentParts } from '@/lib/richtext/plain-text';

/** The copies of the title that lists show and search looks through. */
export function titleColumns(document: unknown): { title: string; titleFolded: string } {
  const { title } = documentParts(parseDocument(document));
  return { title, titleFolded: fold(title) };
}
