import type { Node } from '@tiptap/pm/model';

/** Ids in the media library of everything that a text shows: of all nodes that have an attribute `media`. Each once, in order. */
export function mediaIn(doc: Node): string[] {
  const found = new Set<string>();
  doc.descendants((node) => {
    if (typeof node.attrs.media === 'string') found.add(node.attrs.media);
  });
  return [...found].sort();
}
