import type { Node } from '@tiptap/pm/model';
import type { Direction, Locale } from '@/lib/i18n/locales';
import { estimateDirection } from './estimate-direction';
import { getBlockSpec } from './find-spec';
import { isBlankNode } from './is-blank-node';

/** The language of the site that is written in this direction. */
export function localeOfDirection(direction: Direction): Locale {
  return direction === 'rtl' ? 'ar' : 'en';
}

/** The direction of a block, and whether something is written in it: blank blocks do not decide for their list. */
interface FoundDirection {
  direction: Direction;
  isWritten: boolean;
}

/** Blocks that readers see on one line: their words together, and the direction set by hand on one of them. */
interface SharedLine {
  text: string;
  isBlank: boolean;
  dir: Direction | null;
}

function sharedLine(blocks: readonly Node[]): SharedLine {
  return {
    text: blocks.map((block) => block.textContent).join(' '),
    isBlank: blocks.every(isBlankNode),
    dir: blocks.find((block) => block.attrs.dir)?.attrs.dir ?? null,
  };
}

/** Nodes are immutable, so the direction of each is estimated once and not again with every typed character. */
const estimates = new WeakMap<Node, Direction | null>();

function estimateBlock(block: Node): Direction | null {
  const known = estimates.get(block);
  if (known !== undefined) return known;
  const { textContent, content } = block;
  const direction = estimateDirection(
    block.isTextblock ? textContent : block.textBetween(0, content.size, ' '),
  );
  estimates.set(block, direction);
  return direction;
}

/** Whether a line decides as much of the directions of a document with these words as with those. `around` are the blocks that it is in. */
export function decidesTheSame(before: Node, after: Node, around: readonly Node[]): boolean {
  const isAlone = (block: Node) => {
    const { direction, blocksOnFirstLine = 0 } = getBlockSpec(block);
    return direction !== 'allWords' && blocksOnFirstLine === 0;
  };
  const direction = estimateBlock(before);
  // Letters are always visible, so only a block without any needs a closer look.
  const isSame =
    direction === estimateBlock(after) && (direction !== null || isBlankNode(before) === isBlankNode(after));
  return isSame && around.every(isAlone);
}

class DirectionWalk {
  readonly found = new Map<number, Direction>();
  /** The direction of the block before, which a block without letters continues. */
  private previous: Direction;
  private readonly base: Direction;

  constructor(base: Direction) {
    this.base = base;
    this.previous = base;
  }

  visit(node: Node, pos: number, around: Direction, line?: SharedLine): FoundDirection {
    const { direction: rule } = getBlockSpec(node);
    if (rule === 'around') return this.directionAround(node, pos, around);
    if (rule !== 'firstWrittenBlock') {
      const own = this.ownDirection(node, pos, line);
      this.visitChildren(node, pos, own.direction);
      if (rule === 'allWords') this.previous = own.direction;
      return own;
    }
    const children = this.visitChildren(node, pos, around);
    const deciding = children.find((child) => child.isWritten) ?? children[0];
    if (!deciding) return this.ownDirection(node, pos, line);
    this.found.set(pos, node.attrs.dir ?? deciding.direction);
    return deciding;
  }

  private directionAround(node: Node, pos: number, direction: Direction): FoundDirection {
    this.found.set(pos, direction);
    this.previous = direction;
    const isWritten = this.visitChildren(node, pos, direction).some((child) => child.isWritten);
    return { direction, isWritten };
  }

  private visitChildren(node: Node, pos: number, around: Direction): FoundDirection[] {
    if (node.inlineContent) return [];
    const { blocksOnFirstLine = 0 } = getBlockSpec(node);
    const line = blocksOnFirstLine > 0 ? sharedLine(node.children.slice(0, blocksOnFirstLine)) : undefined;
    const found: FoundDirection[] = [];
    node.forEach((child, offset, index) => {
      found.push(this.visit(child, pos + 1 + offset, around, index < blocksOnFirstLine ? line : undefined));
    });
    return found;
  }

  private ownDirection(node: Node, pos: number, line?: SharedLine): FoundDirection {
    const isEdition = getBlockSpec(node).direction === 'edition';
    const estimated = line ? estimateDirection(line.text) : estimateBlock(node);
    const automatic = isEdition ? this.base : estimated;
    const direction: Direction = node.attrs.dir ?? line?.dir ?? automatic ?? this.previous;
    this.previous = isEdition ? this.base : direction;
    this.found.set(pos, direction);
    // Letters are always visible, so only a block without any needs a closer look.
    return { direction, isWritten: estimated !== null || !(line ? line.isBlank : isBlankNode(node)) };
  }
}

/**
 * The direction of every block of a document, by its position (as in ProseMirror: the first block is at 0).
 * `base` is the direction of the edition's language. A direction set by hand wins; otherwise the spec of the block
 * decides (see DirectionRule): kicker, title and standfirst have the base direction; text is estimated; a block without
 * letters continues the one before it; lists, items, quotes and points take the direction of the first block inside
 * that has something written.
 */
export function blockDirections(doc: Node, base: Direction): Map<number, Direction> {
  const walk = new DirectionWalk(base);
  doc.forEach((block, offset) => {
    walk.visit(block, offset, base);
  });
  return walk.found;
}
