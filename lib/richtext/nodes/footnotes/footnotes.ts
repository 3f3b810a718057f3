import { Node } from '@tiptap/core';
import { escapeHtml } from '@/lib/richtext/html-text';
import { footnoteIndex } from '@/lib/richtext/nodes/footnote/footnote-index';
import type { BlockSpec, HtmlBlock, TextBlock } from '@/lib/richtext/spec-types';
import { word } from '@/lib/richtext/words';

const Footnotes = Node.create({
  name: 'footnotes',
  content: 'footnote*',
  isolating: true,
  parseHTML() {
    return [{ tag: 'section[data-node="footnotes"]', priority: 60 }];
  },
  renderHTML() {
    return ['section', { 'data-node': 'footnotes' }, 0];
  },
});

/** The notes in the order of the text, and those to which nothing refers. They are stored in any order. */
function inOrder<Block extends HtmlBlock | TextBlock>(list: {
  children: readonly Block[];
  root: Block['root'];
}): { numbered: Block[]; others: Block[] } {
  const { numbers } = footnoteIndex(list.root);
  const numberOf = ({ node }: Block) => numbers.get(node.attrs.id) ?? 0;
  const numbered = list.children.filter((note) => numberOf(note) > 0);
  return {
    numbered: numbered.sort((one, other) => numberOf(one) - numberOf(other)),
    others: list.children.filter((note) => numberOf(note) === 0),
  };
}

const html = (blocks: readonly HtmlBlock[]) => blocks.map((block) => block.html()).join('');

/** The footnotes of a document, after its body. It stays where it is when it becomes empty, because somebody may be writing in it. */
export const footnotes = {
  kind: 'block',
  extension: Footnotes,
  direction: 'edition',
  hiddenWhenBlank: true,
  closesDocument: true,
  html: (list) => {
    const { numbered, others } = inOrder<HtmlBlock>(list);
    const heading = `<h2>${escapeHtml(word(list.locale, 'footnotes'))}</h2>`;
    const notes = numbered.length > 0 ? `<ol>${html(numbered)}</ol>` : '';
    const unnumbered = others.length > 0 ? `<ul>${html(others)}</ul>` : '';
    return list.element('section', { class: 'notes', role: 'doc-endnotes' }, heading + notes + unnumbered);
  },
  text: (list) => {
    const { numbered, others } = inOrder<TextBlock>(list);
    return [...numbered, ...others].flatMap((note) => note.lines());
  },
  typeset: (list) => [list.element('notes', { notes: list.childElements() })],
} as const satisfies BlockSpec;
