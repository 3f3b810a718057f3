import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';
import type { BlockSpec, NodeInTree } from '@/lib/richtext/spec-types';

/**
 * A point copied from a published page has its number, lead and text in one paragraph. This gives it the form it has in
 * the editor, so that pasting it back makes the same point.
 */
function asInEditor(item: HTMLElement): HTMLElement {
  const copy = item.cloneNode(true) as HTMLElement;
  const line = copy.querySelector(':scope > p');
  if (!line?.querySelector('.point-number')) return item;
  const published = line.querySelector('.point-lead');
  const lead = item.ownerDocument.createElement('p');
  lead.setAttribute('data-node', 'pointLead');
  lead.textContent = (published?.textContent ?? '').replace(/:$/, '');
  for (const part of line.querySelectorAll('.point-number, .point-lead')) part.remove();
  copy.prepend(lead);
  return copy;
}

const Point = Node.create({
  name: 'point',
  content: 'pointLead paragraph flow*',
  defining: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [
      // A point that is copied without its list is recognised by its attribute.
      { tag: 'li[data-node="point"]', priority: 61 },
      {
        tag: 'li',
        context: 'pointList/',
        priority: 60,
        contentElement: (item) => asInEditor(item as HTMLElement),
      },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    return ['li', mergeAttributes({ 'data-node': 'point' }, HTMLAttributes), 0];
  },
});

/** The number of a point as readers see it: "1- ". */
export function pointNumber({ parent, index }: Pick<NodeInTree, 'parent' | 'index'>): string {
  return `${(parent?.attrs.start ?? 1) + index}- `;
}

/**
 * One point: its lead, the paragraph that follows on the same line, and the further blocks of the point. The number is
 * text, so that copying, reading aloud and searching find it.
 */
export const point = {
  kind: 'block',
  extension: Point,
  direction: 'firstWrittenBlock',
  blocksOnFirstLine: 2,
  hiddenWhenBlank: true,
  hasAnchor: true,
  html: (block) => {
    const [lead, paragraph, ...rest] = block.children;
    if (!lead || !paragraph) return '';
    const line = [lead.html(), paragraph.inline()].filter((part) => part !== '').join(' ');
    const number = `<span class="point-number">${pointNumber(block)}</span>`;
    const first = paragraph.element('p', {}, `${number}${line}`);
    return block.element('li', {}, first + rest.map((child) => child.html()).join(''));
  },
  text: ({ children: [lead, paragraph, ...rest] }) => {
    const line = [...(lead?.lines() ?? []), paragraph?.inline() ?? '']
      .filter((part) => part !== '')
      .join(' ');
    return [line, ...rest.flatMap((child) => child.lines())];
  },
  typeset: (block) => {
    const [lead, paragraph, ...rest] = block.children;
    if (!lead || !paragraph) return [];
    return [
      block.element('point', {
        number: (block.parent?.attrs.start ?? 1) + block.index,
        lead: lead.elements(),
        content: paragraph.inline(),
        blocks: rest.flatMap((child) => child.elements()),
      }),
    ];
  },
} as const satisfies BlockSpec;
