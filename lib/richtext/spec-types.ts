import type { AnyExtension, Node as NodeExtension } from '@tiptap/core';
import type { Mark, Node } from '@tiptap/pm/model';
import type { Locale } from '@/lib/i18n/locales';
import type { MarkJson, NodeJson } from './document-json';
import type { Run } from './draft-text';
import type { HtmlAttributes } from './html-text';
import type { TypesetElement, TypesetInline, TypesetValue } from './typeset-types';

// One spec holds everything that is known of a node or mark: schema, output for readers, plain text, direction.
// Every kind of output is one function of the spec and one renderer that calls it. To add an output, add its function
// here: the compiler then names every spec that lacks it.

/** A node and its position in the tree that is rendered. */
export interface NodeInTree {
  readonly node: Node;
  /** Null for the root itself. */
  readonly parent: Node | null;
  /** Number of the node among the children of its parent, from 0. */
  readonly index: number;
  /** The document, or the block that is rendered alone. Notes, for example, are numbered over the whole root. */
  readonly root: Node;
}

/** An inline node as the HTML renderer passes it to the node's spec. */
export interface HtmlInline extends NodeInTree {
  /** The language of the edition. */
  readonly locale: Locale;
}

/** A block as the HTML renderer passes it to the block's spec. */
export interface HtmlBlock extends HtmlInline {
  /** The blocks inside; empty for a textblock. */
  readonly children: readonly HtmlBlock[];
  /** Whether readers would see nothing of it. */
  readonly isBlank: boolean;
  /** The content of a textblock, escaped and with its marks, without an element of its own. */
  inline(): string;
  /** The block as its spec renders it. */
  html(): string;
  /** All blocks inside, each as its spec renders it. */
  childHtml(): string;
  /** An element with these attributes and the block's id, `lang` and `dir`. `content` must be HTML already. */
  element(tag: string, attributes: HtmlAttributes, content: string): string;
}

/** A block as the plain-text renderer passes it to the block's spec. */
export interface TextBlock extends NodeInTree {
  /** The blocks inside; empty for a textblock. */
  readonly children: readonly TextBlock[];
  /** The content of a textblock; a line break is "\n". */
  inline(): string;
  /** The lines of a textblock, none if it is blank. */
  inlineLines(): string[];
  /** The lines of the block as its spec writes them. */
  lines(): string[];
  /** The lines of all blocks inside. */
  childLines(): string[];
}

/** A block as the renderer of PDF files passes it to the block's spec. */
export interface TypesetBlock extends NodeInTree {
  /** The language of the edition. */
  readonly locale: Locale;
  /** The blocks inside; empty for a textblock. */
  readonly children: readonly TypesetBlock[];
  /** Whether readers would see nothing of it. */
  readonly isBlank: boolean;
  /** The content of a textblock. */
  inline(): TypesetInline[];
  /** The block as its spec gives it; none for a block in which there is nothing to see. */
  elements(): TypesetElement[];
  /** All blocks inside, each as its spec gives it. */
  childElements(): TypesetElement[];
  /** An element with these values and the direction and language of the block. */
  element(kind: string, values: Record<string, TypesetValue>): TypesetElement;
}

/**
 * How the direction of a block is found when no editor has set it:
 * `edition`: the direction of the edition's language, whatever the words are;
 * `words`: estimated from the words; without any letters, the direction of the block before;
 * `firstWrittenBlock`: the direction of the first block inside in which something is written;
 * `allWords`: estimated from all the words inside; without any letters, the direction of the block before;
 * `around`: the direction of the block around it, which the blocks inside begin with.
 */
export type DirectionRule = 'edition' | 'words' | 'firstWrittenBlock' | 'allWords' | 'around';

/** The root of every document. */
export interface DocumentSpec {
  kind: 'document';
  extension: NodeExtension;
  /** Content expression, without the blocks that close a document (see BlockSpec.closesDocument). */
  content: string;
}

/** Every renderer writes text by itself, because marks and bidirectional scopes depend on the text around it. */
export interface TextSpec {
  kind: 'text';
  extension: NodeExtension;
}

export interface InlineSpec {
  kind: 'inline';
  extension: NodeExtension;
  /** A line break has nothing to see by itself, and no bidirectional isolate reaches over it. */
  isLineBreak?: true;
  /** A sign of the text's apparatus, such as the number of a note: no word of the text, and no part of a link or of bold words around it. */
  isApparatus?: true;
  html(inline: HtmlInline): string;
  text(inline: NodeInTree): string;
  /** Null where there is nothing to set. */
  typeset(inline: NodeInTree): TypesetInline | null;
}

export interface BlockSpec {
  kind: 'block';
  extension: NodeExtension;
  direction: DirectionRule;
  /** How many of the first children readers see on one line. Their direction is estimated from all their words. */
  blocksOnFirstLine?: number;
  /** Whether readers get the block only if something is written in it. False for blocks such as pictures. */
  hiddenWhenBlank: boolean;
  /** A heading's level in a contents list, from 1; null where it is not listed. */
  contentsLevel?(node: Node): number | null;
  /** Readers can link to the block by its id wherever it is. The blocks of the body have an anchor without this. */
  hasAnchor?: true;
  /** The block may be present once after the body, such as a list of notes. It is in no group then. */
  closesDocument?: true;
  /** The block stands beside the text that is read in one go, as a picture does. Its words are no beginning of the text. */
  isBesideText?: true;
  /** Greatest number of characters (code points), and the key of the issue when there are more. */
  limit?: { characters: number; issue: string };
  /** The key of an issue if the block would harm the system, such as by a size that its schema does not bound. */
  fault?(node: Node): string | null;
  html(block: HtmlBlock): string;
  text(block: TextBlock): string[];
  /** What the template of PDF files sets. */
  typeset(block: TypesetBlock): TypesetElement[];
  /** Short forms from which samples, tests and imports build the block; each becomes a member of `Block`. */
  drafts?: Record<string, (draft: never) => NodeJson>;
}

export type NodeSpec = DocumentSpec | TextSpec | InlineSpec | BlockSpec;

export interface MarkSpec {
  extension: AnyExtension;
  tag: string;
  attributes?(mark: Mark): HtmlAttributes;
  /** The marked text is a bidirectional scope of its own: isolates inside must pair up inside. */
  isolates?: true;
  /** The paste rules of the extension are active. */
  hasPasteRules?: true;
  /** The attributes of the mark on a run of a draft; null if the run does not have the mark. */
  draft?(run: Run): NonNullable<MarkJson['attrs']> | null;
}
