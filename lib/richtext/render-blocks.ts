import type { Node } from '@tiptap/pm/model';
import { type Direction, directionOf, type Locale } from '@/lib/i18n/locales';
import { blockAnchor } from './block-anchor';
import { languageOfBlock } from './block-language';
import { bodyBlocks } from './body-blocks';
import { blockDirections } from './direction';
import { getBlockSpec } from './find-spec';
import { type HtmlAttributes, htmlAttributes } from './html-text';
import { isBlankNode } from './is-blank-node';
import { inlineHtml } from './render-inline';
import type { HtmlBlock, NodeInTree } from './spec-types';

/** What all blocks of one document share while it is rendered. */
interface Rendering {
  root: Node;
  locale: Locale;
  directions: Map<number, Direction>;
  /** Ids that an element has already: of two blocks with one id only the first gets it. */
  usedIds: Set<string>;
}

interface BlockPosition extends Omit<NodeInTree, 'root'> {
  pos: number;
  /** The language of the element around the block. */
  langAround: Locale;
}

class RenderedBlock implements HtmlBlock {
  readonly node: Node;
  readonly parent: Node | null;
  readonly index: number;
  readonly root: Node;
  readonly locale: Locale;
  private readonly position: BlockPosition;
  private readonly rendering: Rendering;
  private readonly direction: Direction;
  private readonly lang: Locale;

  constructor(position: BlockPosition, rendering: Rendering) {
    this.position = position;
    this.rendering = rendering;
    this.node = position.node;
    this.parent = position.parent;
    this.index = position.index;
    this.root = rendering.root;
    this.locale = rendering.locale;
    this.direction = rendering.directions.get(position.pos) ?? directionOf(rendering.locale);
    this.lang = languageOfBlock(this.node, this.direction);
  }

  get children(): readonly HtmlBlock[] {
    const blocks: HtmlBlock[] = [];
    if (this.node.inlineContent) return blocks;
    this.node.forEach((node, offset, index) => {
      const pos = this.position.pos + 1 + offset;
      const position = { node, parent: this.node, index, pos, langAround: this.lang };
      blocks.push(new RenderedBlock(position, this.rendering));
    });
    return blocks;
  }

  get isBlank(): boolean {
    return isBlankNode(this.node);
  }

  inline(): string {
    return inlineHtml(this.node, this.locale, this.root, this.direction);
  }

  html(): string {
    return getBlockSpec(this.node).html(this);
  }

  childHtml(): string {
    return this.children.map((child) => child.html()).join('');
  }

  element(tag: string, attributes: HtmlAttributes, content: string): string {
    const statesLanguage = Boolean(this.node.attrs.lang) || this.lang !== this.position.langAround;
    const own = htmlAttributes({
      ...attributes,
      id: this.anchor(),
      lang: statesLanguage ? this.lang : null,
      dir: this.direction,
    });
    return `<${tag}${own}>${content}</${tag}>`;
  }

  private anchor(): string | null {
    const { usedIds, root } = this.rendering;
    const id: string | null = this.node.attrs.id ?? null;
    const hasAnchor = this.parent === root || getBlockSpec(this.node).hasAnchor === true;
    if (!hasAnchor || id === null || usedIds.has(id)) return null;
    usedIds.add(id);
    return blockAnchor(id);
  }
}

/**
 * The blocks after the standfirst, each as HTML; "" for a block in which there is nothing to see. Throws Error for a
 * node or mark that has no spec, so that nothing written is left out unnoticed.
 */
export function blocksHtml(doc: Node, locale: Locale): string[] {
  const directions = blockDirections(doc, directionOf(locale));
  const rendering = { root: doc, locale, directions, usedIds: new Set<string>() };
  return bodyBlocks(doc).map((block) => {
    if (isBlankNode(block.node)) return '';
    return new RenderedBlock({ ...block, parent: doc, langAround: locale }, rendering).html();
  });
}
