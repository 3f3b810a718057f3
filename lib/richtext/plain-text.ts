import type { Node } from '@tiptap/pm/model';
import { bodyBlocks } from './body-blocks';
import { collapseWhitespace, readableText } from './clean-text';
import type { DocumentField } from './document-fields';
import { getBlockSpec, getInlineSpec } from './find-spec';
import { isBlankNode } from './is-blank-node';
import type { NodeInTree, TextBlock } from './spec-types';

/** An inline node as text, as its spec writes it. */
export function inlineNodeText(inline: NodeInTree): string {
  return inline.node.isText ? (inline.node.text ?? '') : getInlineSpec(inline.node).text(inline);
}

const isApparatus = (node: Node) => !node.isText && getInlineSpec(node).isApparatus === true;

function inlineText(textblock: Node, root: Node, wordsOnly: boolean): string {
  return textblock.children
    .map((node, index) =>
      wordsOnly && isApparatus(node) ? '' : inlineNodeText({ node, parent: textblock, index, root }),
    )
    .join('');
}

class BlockAsText implements TextBlock {
  readonly node: Node;
  readonly parent: Node | null;
  readonly index: number;
  readonly root: Node;
  private readonly wordsOnly: boolean;

  constructor({ node, parent, index, root }: NodeInTree, wordsOnly: boolean) {
    this.wordsOnly = wordsOnly;
    this.node = node;
    this.parent = parent;
    this.index = index;
    this.root = root;
  }

  get children(): readonly TextBlock[] {
    return this.node.inlineContent ? [] : childBlocks(this.node, this.root, this.wordsOnly);
  }

  inline(): string {
    return inlineText(this.node, this.root, this.wordsOnly);
  }

  inlineLines(): string[] {
    return isBlankNode(this.node) ? [] : this.inline().split('\n');
  }

  lines(): string[] {
    return getBlockSpec(this.node).text(this);
  }

  childLines(): string[] {
    return this.children.flatMap((child) => child.lines());
  }
}

function childBlocks(parent: Node, root: Node, wordsOnly: boolean): TextBlock[] {
  return parent.children.map((node, index) => new BlockAsText({ node, parent, index, root }, wordsOnly));
}

const readableLines = (blocks: readonly TextBlock[]) =>
  blocks
    .flatMap((block) => block.lines())
    .map(readableText)
    .join('\n');

/** A document or a block as text, one line per block: points as "1- Lead: text", list items with "- " or "1. ". */
export function plainText(node: Node): string {
  const isDocument = node.type === node.type.schema.topNodeType;
  return readableLines(
    isDocument
      ? childBlocks(node, node, false)
      : [new BlockAsText({ node, parent: null, index: 0, root: node }, false)],
  );
}

/**
 * The words after the standfirst, as they are searched and summed up: see plainText, but without the numbers of notes. What stands beside
 * the text, such as the caption of a picture, comes after it: the first line is the beginning of the piece.
 */
export function bodyText(doc: Node): string {
  const before = bodyTexts.get(doc);
  if (before !== undefined) return before;
  const isBeside = ({ node }: { node: Node }) => getBlockSpec(node).isBesideText === true;
  const blocks = bodyBlocks(doc);
  const ordered = [...blocks.filter((block) => !isBeside(block)), ...blocks.filter(isBeside)];
  const text = readableLines(
    ordered.map(({ node, index }) => new BlockAsText({ node, parent: doc, index, root: doc }, true)),
  );
  bodyTexts.set(doc, text);
  return text;
}

/** A node never changes, and publishing asks four times for the words of one. */
const bodyTexts = new WeakMap<Node, string>();

export type DocumentParts = Record<DocumentField, string>;

/** The three fields as single lines: no direction overrides, runs of white space made one space. */
export function documentParts(doc: Node): DocumentParts {
  const [kicker = '', title = '', standfirst = ''] = [0, 1, 2].map((index) =>
    collapseWhitespace(readableText(doc.maybeChild(index)?.textContent ?? '')),
  );
  return { kicker, title, standfirst };
}

/** Number of words (runs without white space that hold a letter or a digit), numbers of points not counted. */
export function wordCount(root: Node): number {
  let count = 0;
  const countIn = (block: Node) => {
    if (!block.isTextblock) {
      block.forEach(countIn);
      return;
    }
    const words = inlineText(block, root, true).split(/\s+/);
    count += words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  };
  countIn(root);
  return count;
}
