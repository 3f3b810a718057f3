import type { Node } from '@tiptap/pm/model';
import { fold } from '@/lib/i18n/fold';
import { documentParts } from '@/lib/richtext/plain-text';

/** More than a title may have when it is published. A draft's title may be of any length, and lists show many of them. */
const MAX_CHARACTERS = 500;

/** Copies of the title for list screens, and folded for their search. */
export function titleColumns(doc: Node): { title: string; titleFolded: string } {
  const title = [...documentParts(doc).title.slice(0, 2 * MAX_CHARACTERS)].slice(0, MAX_CHARACTERS).join('');
  return { title, titleFolded: fold(title) };
}
