import type { Edition } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import type { DocumentJson, NodeJson } from '@/lib/richtext/document-json';
import { withNewIds } from '@/lib/richtext/with-new-ids';
import { word } from '@/lib/richtext/words';

/** What the title of a copy begins with. */
export const copyMark = (locale: Locale): string => `${word(locale, 'copyOf')} `;

/** The text of an edition for another entry: with block ids of its own, and a title that says in the edition's language what it is a copy of. */
export function copiedDocument(
  { document, locale }: Pick<Edition, 'document' | 'locale'>,
  idFor: (id: string) => string,
): DocumentJson {
  const copy = withNewIds(documentToJson(parseDocument(document)), idFor);
  const mark = { type: 'text', text: copyMark(locale) };
  const marked = (node: NodeJson): NodeJson =>
    node.type === 'title' && node.content ? { ...node, content: [mark, ...node.content] } : node;
  return { ...copy, content: copy.content.map(marked) };
}
