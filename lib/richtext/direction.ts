import type { Node } from '@tiptap/pm/model';
import type { Direction, Locale } from '@/lib/i18n/locales';
import { isBlank } from './clean-text';
import { isDocumentField } from './document-fields';

const RTL_LETTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LETTER = /\p{L}/u;
const WEB_ADDRESS = /^(https?:|www\.)/i;
/** Share of right-to-left words above which a text is right-to-left. */
const THRESHOLD = 0.4;

const WRAPPERS = ['bulletList', 'orderedList', 'listItem', 'blockquote', 'pointList', 'point'];

/** The language of ours that is written in this direction. */
export function localeOfDirection(direction: Direction): Locale {
  return direction === 'rtl' ? 'ar' : 'en';
}

/** Addresses are Latin in every language, so they say nothing about the text around them. */
function isAddress(word: string): boolean {
  const at = word.indexOf('@');
  const dot = at > 0 ? word.indexOf('.', at + 2) : -1;
  return WEB_ADDRESS.test(word) || (dot !== -1 && dot < word.length - 1);
}

function directionOfWord(word: string): Direction | null {
  const letter = LETTER.exec(word)?.[0];
  if (letter === undefined || isAddress(word)) return null;
  return RTL_LETTER.test(letter) ? 'rtl' : 'ltr';
}

/**
 * The direction of a text, judged by its words: right-to-left if more than 40 % of the words that have letters
 * begin with a right-to-left one; null if no word has letters. Web and mail addresses do not count. The
 * threshold and the rule for addresses are those of Google Closure's goog.i18n.bidi.estimateDirection.
 */
export function estimateDirection(text: string): Direction | null {
  const directions = text.split(/\s+/).map(directionOfWord);
  const strong = directions.filter((direction) => direction !== null);
  if (strong.length === 0) return null;
  const rtl = strong.filter((direction) => direction === 'rtl').length;
  return rtl / strong.length > THRESHOLD ? 'rtl' : 'ltr';
}

/** A leaf's direction, and whether anything is written in it (empty ones do not speak for their list). */
interface Leaf {
  direction: Direction;
  written: boolean;
}

/** What a leaf is judged by: its own text and choice, or those of the whole line it is part of. */
interface Line {
  text: string;
  dir: Direction | null;
}

/** A point's lead and first paragraph stand on one line, so they are judged together. */
function lineOfPoint(point: Node): Line {
  const [lead, paragraph] = point.children;
  return {
    text: `${lead?.textContent ?? ''} ${paragraph?.textContent ?? ''}`,
    dir: lead?.attrs.dir ?? paragraph?.attrs.dir ?? null,
  };
}

/** Nodes never change, so a block is judged once however often its document does: while somebody types, that is often. */
const directions = new WeakMap<Node, Direction | null>();

function estimateBlock(block: Node): Direction | null {
  const known = directions.get(block);
  if (known !== undefined) return known;
  const direction = estimateDirection(block.textContent);
  directions.set(block, direction);
  return direction;
}

class DirectionWalk {
  readonly found = new Map<number, Direction>();
  private previous: Direction;
  private readonly base: Direction;

  constructor(base: Direction) {
    this.base = base;
    this.previous = base;
  }

  visit(node: Node, pos: number, line?: Line): Leaf | null {
    if (node.isTextblock) return this.visitLeaf(node, pos, line);
    const lineOfFirst = node.type.name === 'point' ? lineOfPoint(node) : undefined;
    const leaves: (Leaf | null)[] = [];
    node.forEach((child, offset, index) => {
      leaves.push(this.visit(child, pos + 1 + offset, index < 2 ? lineOfFirst : undefined));
    });
    const speaking = leaves.find((leaf) => leaf?.written) ?? leaves[0] ?? null;
    if (speaking && WRAPPERS.includes(node.type.name)) {
      this.found.set(pos, node.attrs.dir ?? speaking.direction);
    }
    return speaking;
  }

  private visitLeaf(node: Node, pos: number, line?: Line): Leaf {
    const isField = isDocumentField(node.type.name);
    const estimated = line ? estimateDirection(line.text) : estimateBlock(node);
    const automatic = isField ? this.base : estimated;
    const direction: Direction = node.attrs.dir ?? line?.dir ?? automatic ?? this.previous;
    this.previous = isField ? this.base : direction;
    this.found.set(pos, direction);
    // Letters are always something to see; only a block without any needs a closer look.
    return { direction, written: estimated !== null || !isBlank(line?.text ?? node.textContent) };
  }
}

/**
 * The direction of every block of a document, by its position (as in ProseMirror: the first block is at 0).
 * `base` is the direction of the edition's language. A choice made by hand wins; kicker, title and standfirst
 * otherwise have the base direction; text is estimated; a block without letters continues the one before it;
 * lists, items, quotes and points take the direction of the first block inside that has something written.
 */
export function blockDirections(doc: Node, base: Direction): Map<number, Direction> {
  const walk = new DirectionWalk(base);
  doc.forEach((block, offset) => {
    walk.visit(block, offset);
  });
  return walk.found;
}
