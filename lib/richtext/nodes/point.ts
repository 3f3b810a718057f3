import { mergeAttributes, Node } from '@tiptap/core';
import { blockAttributes } from '@/lib/richtext/block-attributes';

/**
 * A point copied from a published page has its number, lead and text in one paragraph; this gives it the form it
 * has in the editor, so that pasting it back makes the same point.
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

/** One point: its lead, the paragraph that follows on the same line, and whatever else belongs to it. */
export const Point = Node.create({
  name: 'point',
  content: 'pointLead paragraph flow*',
  defining: true,
  addAttributes: blockAttributes,
  parseHTML() {
    return [
      // A point copied without its list still says what it is.
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
