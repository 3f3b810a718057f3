import type { Node } from '@tiptap/pm/model';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import {
  BlockInDocument,
  type BlockPosition,
  openDocument,
  type RenderedDocument,
} from './block-in-document';
import { bodyBlocks } from './body-blocks';
import { DOCUMENT_FIELDS, type DocumentField } from './document-fields';
import { getBlockSpec } from './find-spec';
import { isBlankNode } from './is-blank-node';
import type { TypesetBlock } from './spec-types';
import { inlineElements } from './typeset-inline';
import type { TypesetElement, TypesetInline, TypesetValue } from './typeset-types';

class BlockToSet extends BlockInDocument<RenderedDocument, BlockToSet> implements TypesetBlock {
  protected at(position: BlockPosition): BlockToSet {
    return new BlockToSet(position, this.document);
  }

  inline(): TypesetInline[] {
    return inlineElements(this.node, this.root, this.direction);
  }

  elements(): TypesetElement[] {
    return getBlockSpec(this.node).typeset(this);
  }

  childElements(): TypesetElement[] {
    return this.children.flatMap((child) => child.elements());
  }

  element(kind: string, values: Record<string, TypesetValue>): TypesetElement {
    return { kind, dir: this.direction, lang: this.lang, ...values };
  }
}

/**
 * The blocks after the standfirst as the template of PDF files sets them (./typeset-types.ts). Notes come last, as one element. Throws Error for a
 * node or mark that has no spec.
 */
export function typesetBody(doc: Node, locale: Locale): TypesetElement[] {
  const document = openDocument(doc, locale);
  return bodyBlocks(doc).flatMap((block) =>
    isBlankNode(block.node)
      ? []
      : new BlockToSet({ ...block, parent: doc, langAround: locale }, document).elements(),
  );
}

/** One of the opening lines. */
export function typesetLine(doc: Node, field: DocumentField, locale: Locale): TypesetInline[] {
  const line = doc.child(DOCUMENT_FIELDS.indexOf(field));
  return inlineElements(line, line, line.attrs.dir ?? directionOf(line.attrs.lang ?? locale));
}
