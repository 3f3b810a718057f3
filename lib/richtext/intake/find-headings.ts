import { Fragment, type Node } from '@tiptap/pm/model';

/** In characters and in words. A longer line is a sentence. */
const LONGEST_HEADING = 80;
const MOST_WORDS = 12;
/** In characters. What follows a heading is longer than a line. */
const SHORTEST_PARAGRAPH = 80;
const ENDS_SENTENCE = /[.:،,;؛…!]["'»”)]*\s*$/u;

function isShortLine(block: Node): boolean {
  if (block.type.name !== 'paragraph' || block.childCount === 0) return false;
  const text = block.textContent.trim();
  const isShort = text.length <= LONGEST_HEADING && text.split(/\s+/).length <= MOST_WORDS;
  return isShort && /\p{L}/u.test(text) && !ENDS_SENTENCE.test(text);
}

const beginsPassage = (block: Node | undefined) =>
  block !== undefined && (!block.isTextblock || block.textContent.length >= SHORTEST_PARAGRAPH);

const isHeading = (block: Node | undefined) => block?.type.name === 'heading';

/** One paragraph between the last point and the next heading goes on with that point. */
function joinToPoint(blocks: Node[]): Node[] {
  const joined: Node[] = [];
  for (const [index, block] of blocks.entries()) {
    const list = joined.at(-1);
    const point = list?.type.name === 'pointList' ? list.lastChild : null;
    const belongs = block.type.name === 'paragraph' && isHeading(blocks[index + 1]);
    if (!list || !point || !belongs) joined.push(block);
    else {
      const longer = point.copy(point.content.append(Fragment.from(block)));
      joined[joined.length - 1] = list.copy(list.content.replaceChild(list.childCount - 1, longer));
    }
  }
  return joined;
}

/**
 * Text in which short lines before longer passages are headings. A text that has headings already keeps them and gets no
 * others.
 */
export function findHeadings(blocks: readonly Node[]): Node[] {
  if (blocks.some(isHeading)) return [...blocks];
  const found = blocks.map((block, index) => {
    if (!isShortLine(block) || !beginsPassage(blocks[index + 1])) return block;
    const { id, dir, lang } = block.attrs;
    return block.type.schema.node('heading', { level: 2, id, dir, lang }, block.content);
  });
  return joinToPoint(found);
}
