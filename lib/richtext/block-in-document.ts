import type { Node } from '@tiptap/pm/model';
import { type Direction, directionOf, type Locale } from '@/lib/i18n/locales';
import { languageOfBlock } from './block-language';
import { blockDirections } from './direction';
import { isBlankNode } from './is-blank-node';
import type { NodeInTree } from './spec-types';

/** What all blocks of one document share while it is rendered. */
export interface RenderedDocument {
  readonly root: Node;
  /** The language of the edition. */
  readonly locale: Locale;
  readonly directions: ReadonlyMap<number, Direction>;
}

export function openDocument(root: Node, locale: Locale): RenderedDocument {
  return { root, locale, directions: blockDirections(root, directionOf(locale)) };
}

export interface BlockPosition extends Omit<NodeInTree, 'root'> {
  /** As in ProseMirror. */
  pos: number;
  /** The language of what is around the block. */
  langAround: Locale;
}

/** A block while its document is rendered: where it is, and its direction and language. */
export abstract class BlockInDocument<Document extends RenderedDocument, Block> implements NodeInTree {
  readonly node: Node;
  readonly parent: Node | null;
  readonly index: number;
  readonly root: Node;
  readonly locale: Locale;
  readonly direction: Direction;
  readonly lang: Locale;
  protected readonly position: BlockPosition;
  protected readonly document: Document;

  constructor(position: BlockPosition, document: Document) {
    this.position = position;
    this.document = document;
    this.node = position.node;
    this.parent = position.parent;
    this.index = position.index;
    this.root = document.root;
    this.locale = document.locale;
    this.direction = document.directions.get(position.pos) ?? directionOf(document.locale);
    this.lang = languageOfBlock(this.node, this.direction);
  }

  /** The same for a block inside. */
  protected abstract at(position: BlockPosition): Block;

  get children(): readonly Block[] {
    const blocks: Block[] = [];
    if (this.node.inlineContent) return blocks;
    this.node.forEach((node, offset, index) => {
      const pos = this.position.pos + 1 + offset;
      blocks.push(this.at({ node, parent: this.node, index, pos, langAround: this.lang }));
    });
    return blocks;
  }

  get isBlank(): boolean {
    return isBlankNode(this.node);
  }
}
