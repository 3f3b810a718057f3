import { mergeAttributes, Node } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { Locale } from '@/lib/i18n/locales';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { NodeJson } from '@/lib/richtext/document-json';
import { draftParagraph, type Inline } from '@/lib/richtext/draft-text';
import { htmlAttributes } from '@/lib/richtext/html-text';
import { labelledLines } from '@/lib/richtext/labelled-lines';
import { referenceAnchor } from '@/lib/richtext/nodes/footnote-reference/reference-anchor';
import type { BlockSpec } from '@/lib/richtext/spec-types';
import { word } from '@/lib/richtext/words';
import { footnoteIndex, isShownAtNumber, referencesIn } from './footnote-index';

const Footnote = Node.create({
  name: 'footnote',
  content: 'paragraph+',
  defining: true,
  isolating: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'div[data-node="footnote"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes({ 'data-node': 'footnote' }, HTMLAttributes), 0];
  },
});

/** Links from a note to each occurrence in the text that refers to it. */
function backLinks(note: DocumentNode, root: DocumentNode, locale: Locale): string {
  const { numbers, counts } = footnoteIndex(root);
  const number = numbers.get(note.attrs.id);
  const count = counts.get(note.attrs.id) ?? 0;
  if (number === undefined) return '';
  const links = Array.from({ length: count }, (_, at) => {
    const occurrence = at + 1;
    const label =
      count === 1
        ? word(locale, 'footnoteBack', { number })
        : word(locale, 'footnoteBackNth', { number, occurrence });
    const href = `#${referenceAnchor(note.attrs.id, occurrence)}`;
    const attributes = htmlAttributes({ role: 'doc-backlink', href, 'aria-label': label });
    return ` <a${attributes}>↑${count === 1 ? '' : occurrence}</a>`;
  });
  return `<span class="note-back" dir="ltr">${links.join('')}</span>`;
}

function htmlClass({ node, root }: { node: DocumentNode; root: DocumentNode }): string | null {
  const { numbers, counts } = footnoteIndex(root);
  const number = numbers.get(node.attrs.id);
  return number !== undefined && isShownAtNumber(number, counts.get(node.attrs.id)) ? 'at-number' : null;
}

/** One footnote: its paragraphs. Its id is what references name; its number is counted and never stored. */
export const footnote = {
  kind: 'block',
  extension: Footnote,
  direction: 'firstWrittenBlock',
  // The number in the text leads here, also while nothing is written yet.
  hiddenWhenBlank: false,
  hasAnchor: true,
  html: (note) => {
    const last = note.children.at(-1);
    const before = note.children.slice(0, -1).map((block) => block.html());
    const end = last?.element('p', {}, last.inline() + backLinks(note.node, note.root, note.locale)) ?? '';
    return note.element('li', { class: htmlClass(note) }, before.join('') + end);
  },
  text: (note) => {
    const number = footnoteIndex(note.root).numbers.get(note.node.attrs.id);
    return labelledLines(number === undefined ? '' : `[${number}] `, note.childLines());
  },
  typeset: (note) => {
    const { id } = note.node.attrs;
    // A note to which only other notes refer stands at the end: files set notes where the text refers to them.
    const inText = note.root.children.filter(({ type }) => type.name !== 'footnotes').flatMap(referencesIn);
    const number = inText.includes(id) ? (footnoteIndex(note.root).numbers.get(id) ?? null) : null;
    return [note.element('note', { id, number, blocks: note.childElements() })];
  },
} as const satisfies BlockSpec;

/** A footnote from its text: one paragraph, or several. */
export function draftFootnote(id: string, text: Inline | Inline[]): NodeJson {
  const isOne = typeof text === 'string' || !text.some(Array.isArray);
  const paragraphs = isOne ? [text as Inline] : (text as Inline[]);
  return { type: 'footnote', attrs: { id }, content: paragraphs.map((inline) => draftParagraph(inline)) };
}
