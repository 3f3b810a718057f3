import type { Node } from '@tiptap/pm/model';
import { article } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { newBlockId } from '@/lib/richtext/new-block-id';
import type { SampleEdition } from './types';

/** The document an editor would have written, checked like any other; new block ids at every call. */
export function editionDocument(edition: SampleEdition): Node {
  return parseDocument(article(edition, newBlockId));
}

/** Paragraphs, headings, leads and fields in reading order, empty ones left out. */
export function textblocks(doc: Node): Node[] {
  const blocks: Node[] = [];
  doc.descendants((node) => {
    if (node.isTextblock && node.textContent !== '') blocks.push(node);
    return !node.isTextblock;
  });
  return blocks;
}
