import type { Node } from '@tiptap/pm/model';
import type { Locale } from '@/lib/i18n/locales';
import { blockAnchor } from './block-anchor';
import {
  BlockInDocument,
  type BlockPosition,
  openDocument,
  type RenderedDocument,
} from './block-in-document';
import { bodyBlocks } from './body-blocks';
import { getBlockSpec } from './find-spec';
import { type HtmlAttributes, htmlAttributes } from './html-text';
import { isBlankNode } from './is-blank-node';
import { inlineHtml } from './render-inline';
import type { HtmlBlock } from './spec-types';

interface Rendering extends RenderedDocument {
  /** Ids that an element has already: of two blocks with one id only the first gets it. */
  usedIds: Set<string>;
}

class RenderedBlock extends BlockInDocument<Rendering, RenderedBlock> implements HtmlBlock {
  protected at(position: BlockPosition): RenderedBlock {
    return new RenderedBlock(position, this.document);
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
    const { usedIds, root } = this.document;
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
  const rendering = { ...openDocument(doc, locale), usedIds: new Set<string>() };
  return bodyBlocks(doc).map((block) => {
    if (isBlankNode(block.node)) return '';
    return new RenderedBlock({ ...block, parent: doc, langAround: locale }, rendering).html();
  });
}
