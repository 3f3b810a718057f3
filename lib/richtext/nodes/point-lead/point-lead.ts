import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { BlockSpec } from '@/lib/richtext/spec-types';
import { colonAfter } from './colon-after';

const PointLead = Node.create({
  name: 'pointLead',
  content: 'text*',
  marks: 'bidi',
  defining: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [{ tag: 'p[data-node="pointLead"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes({ 'data-node': 'pointLead' }, HTMLAttributes), 0];
  },
});

/**
 * The words that name a point; may be empty. Stored without the number and the colon that readers see. The output is a
 * part of the point's first line, so it has no element of its own and is "" for an empty lead. The colon is text, so
 * that copying, reading aloud and searching find it.
 */
export const pointLead = {
  kind: 'block',
  extension: PointLead,
  direction: 'words',
  hiddenWhenBlank: true,
  html: (block) => {
    const label = `${block.inline().trimEnd()}${colonAfter(block.node.textContent)}`;
    return label === '' ? '' : `<b class="point-lead">${label}</b>`;
  },
  text: (block) => {
    const label = block.inline().trimEnd();
    return [`${label}${colonAfter(label)}`];
  },
  typeset: (block) => {
    const colon = colonAfter(block.node.textContent);
    const content = [...block.inline(), ...(colon === '' ? [] : [colon])];
    return block.isBlank ? [] : [block.element('lead', { content })];
  },
} as const satisfies BlockSpec;
