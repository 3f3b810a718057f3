import { Node } from '@tiptap/core';
import { oneOf, textThat } from '@/lib/richtext/attribute-rules';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import { htmlAttributes } from '@/lib/richtext/html-text';
import type { BlockSpec, InlineSpec, NodeInTree } from '@/lib/richtext/spec-types';

// Nodes of kinds that the schema does not have yet, for the test that adds them.

/** A block without any text: only attributes, one of them a boolean. */
export const picture: BlockSpec = {
  kind: 'block',
  extension: Node.create({
    name: 'picture',
    group: 'block',
    atom: true,
    addAttributes() {
      return {
        file: { isRequired: true, default: undefined, validate: textThat('file', (file) => file !== '') },
        wide: {
          default: false,
          validate: oneOf('wide', [false, true]),
          parseHTML: (it) => it.hasAttribute('wide'),
        },
        ...blockAttributes(),
      };
    },
    parseHTML: () => [{ tag: 'img[file]' }],
    renderHTML: ({ HTMLAttributes: { wide, ...attributes } }) => [
      'img',
      { ...attributes, ...(wide ? { wide: '' } : {}) },
    ],
  }),
  direction: 'words',
  hiddenWhenBlank: false,
  html: (block) => block.element('figure', {}, `<img${htmlAttributes({ src: block.node.attrs.file })}>`),
  text: ({ node }) => [`[${node.attrs.file}]`],
  typeset: (block) => [block.element('picture', { file: block.node.attrs.file })],
};

/** Numbered over the whole document, so its output depends on more than the node itself. */
function numberOf({ node, root }: NodeInTree): number {
  const numbers: number[] = [];
  root.descendants((other) => {
    if (other.type === node.type) numbers.push(other.attrs.note);
  });
  return numbers.indexOf(node.attrs.note) + 1;
}

/** An inline node without text that refers to a block elsewhere. */
export const noteMark: InlineSpec = {
  kind: 'inline',
  extension: Node.create({
    name: 'noteMark',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({ note: { default: 'a', validate: textThat('note', (id) => /^\w+$/.test(id)) } }),
    parseHTML: () => [{ tag: 'sup[note]', priority: 60 }],
    renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes],
  }),
  html: (inline) => `<sup>${numberOf(inline)}</sup>`,
  text: (inline) => `[${numberOf(inline)}]`,
  typeset: (inline) => `[${numberOf(inline)}]`,
};

/** The block to which marks refer. It is present at most once, after the body. */
export const notes: BlockSpec = {
  kind: 'block',
  extension: Node.create({
    name: 'notes',
    content: 'paragraph+',
    addAttributes: blockAttributes,
    parseHTML: () => [{ tag: 'aside' }],
    renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes, 0],
  }),
  direction: 'firstWrittenBlock',
  hiddenWhenBlank: true,
  closesDocument: true,
  html: (block) => block.element('aside', {}, block.childHtml()),
  text: (block) => block.childLines(),
  typeset: (block) => [block.element('notes', { blocks: block.childElements() })],
};
