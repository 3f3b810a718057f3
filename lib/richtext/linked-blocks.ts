/** A tag of our own HTML, in which text holds no bare `<` or `>`, and every value stands in double quotes. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g;
const ANCHOR = /\sid="b-([A-Za-z0-9_-]{1,32})"/;
const LANGUAGE = /\slang="/;
const CLASS = /\sclass="([^"]*)"/;
const VOID = new Set(['br', 'hr', 'img', 'source', 'wbr', 'col', 'input']);
/** What is one paragraph to a reader who counts; headings, pictures and tables have an address and no number. */
const COUNTED = new Set(['p', 'li', 'blockquote', 'ul', 'ol']);
const NAMED = new Set([...COUNTED, 'h2', 'h3', 'h4', 'figure', 'aside', 'section']);
/** Points and works have an address each, notes lead back to the text, and a file is no text. */
const PASSED_OVER = /^(?:points|notes|attachment|bibliography)\b/;
/** Works that a piece rests on are no paragraphs of it. */
const UNCOUNTED = /^bibliography\b/;
/** The ends of elements between the last word of a block and its own end. */
const INNER_ENDS = /(?:<\/(?:p|li|ul|ol)>)+$/;

export interface AnchoredBlock {
  /** As in the document. */
  id: string;
  /** From 1; null for what is no paragraph. */
  number: number | null;
  /** A language is stated for it, for what it stands in, or for a part of it: what stands in the block may not be in that of the piece. */
  hasLanguage: boolean;
  /** Where in the HTML something can stand that belongs to the block. */
  at: number;
}

/** The blocks of a published text that have an address, in their order. Those inside the notes are left out. */
export function anchoredBlocks(html: string): AnchoredBlock[] {
  const found: AnchoredBlock[] = [];
  const open: { block: AnchoredBlock | null; hasLanguage: boolean }[] = [];
  let count = 0;
  let notes = 0;
  let works = 0;
  for (const { 0: tag, 1: slash, 2: name = '', 3: attributes = '', index } of html.matchAll(TAG)) {
    if (VOID.has(name)) continue;
    if (slash) {
      const last = open.pop();
      if (last?.block && name !== 'figure') last.block.at = innerEnd(html, index);
      if (open.length < notes) notes = 0;
      if (open.length < works) works = 0;
      continue;
    }
    const classes = CLASS.exec(attributes)?.[1] ?? '';
    const id = ANCHOR.exec(attributes)?.[1];
    const isNamed = id !== undefined && notes === 0 && NAMED.has(name) && !PASSED_OVER.test(classes);
    // A caption must be the last in its figure, so that what belongs to a figure comes first.
    const number = isNamed && COUNTED.has(name) && works === 0 ? ++count : null;
    const hasLanguage = NAMED.has(name) && LANGUAGE.test(attributes);
    if (hasLanguage) for (const { block } of open) if (block) block.hasLanguage = true;
    const isInside = hasLanguage || open.some((outer) => outer.hasLanguage);
    const block = isNamed ? { id, number, hasLanguage: isInside, at: index + tag.length } : null;
    open.push({ block, hasLanguage });
    if (classes.startsWith('notes')) notes = open.length;
    if (UNCOUNTED.test(classes)) works = open.length;
    if (block) found.push(block);
  }
  return found;
}

function innerEnd(html: string, end: number): number {
  return end - (INNER_ENDS.exec(html.slice(Math.max(0, end - 100), end))?.[0].length ?? 0);
}

/** The HTML of a published text with what `write` makes for each block that has an address, at the end of the block. */
export function withBlockLinks(html: string, write: (block: AnchoredBlock) => string): string {
  const blocks = anchoredBlocks(html).sort((one, other) => one.at - other.at);
  let from = 0;
  const parts = blocks.map((block) => {
    const before = html.slice(from, block.at);
    from = block.at;
    return before + write(block);
  });
  return parts.join('') + html.slice(from);
}
