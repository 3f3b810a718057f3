import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { DOCUMENT_FIELDS, isDocumentField } from '@/lib/richtext/document-fields';

/** The texts shown in empty lines, in the language of the edition. */
export interface PlaceholderTexts {
  kicker: string;
  title: string;
  standfirst: string;
  body: string;
  pointLead: string;
  pointText: string;
  tableCaption: string;
  tableSource: string;
  infoBoxTitle: string;
  pullQuote: string;
  figureCaption: string;
  figureCredit: string;
  videoCaption: string;
  bibliographyItem: string;
}

/** The class of an empty line; its text is in `data-placeholder`. */
export const EMPTY_CLASS = 'is-empty';

interface EmptyLine {
  node: Node;
  pos: number;
  text: string;
}

const isEmptyLine = (node: Node | null | undefined): node is Node =>
  node?.isTextblock === true && node.content.size === 0;

function emptyPoints(list: Node, listPos: number, texts: PlaceholderTexts): EmptyLine[] {
  const found: EmptyLine[] = [];
  list.forEach((point, offset) => {
    const leadPos = listPos + offset + 2;
    const [lead, paragraph] = point.children;
    if (isEmptyLine(lead)) found.push({ node: lead, pos: leadPos, text: texts.pointLead });
    if (isEmptyLine(paragraph)) {
      found.push({ node: paragraph, pos: leadPos + (lead?.nodeSize ?? 0), text: texts.pointText });
    }
  });
  return found;
}

const NAMED_LINES = [
  'tableCaption',
  'tableSource',
  'figureCaption',
  'figureCredit',
  'videoCaption',
  'bibliographyItem',
  'infoBoxTitle',
  'pullQuote',
] as const;

const hasNamedLines = (name: string) => /^(table|figure|video|bibliography|infoBox|pullQuote)$/.test(name);

/** The lines of a block that have a name of their own, such as the caption and the source of a table. */
function emptyNamedLines(block: Node, blockPos: number, texts: PlaceholderTexts): EmptyLine[] {
  const found: EmptyLine[] = [];
  const add = (node: Node, pos: number) => {
    const name = NAMED_LINES.find((known) => known === node.type.name);
    if (name && isEmptyLine(node)) found.push({ node, pos, text: texts[name] });
  };
  add(block, blockPos);
  if (!block.isTextblock) block.forEach((part, offset) => void add(part, blockPos + 1 + offset));
  return found;
}

function emptyLines(doc: Node, texts: PlaceholderTexts): EmptyLine[] {
  const found: EmptyLine[] = [];
  const hasOneBlock = doc.childCount === DOCUMENT_FIELDS.length + 1;
  doc.forEach((node, pos) => {
    const name = node.type.name;
    if (isDocumentField(name)) {
      if (isEmptyLine(node)) found.push({ node, pos, text: texts[name] });
    } else if (name === 'pointList') found.push(...emptyPoints(node, pos, texts));
    else if (hasNamedLines(name)) found.push(...emptyNamedLines(node, pos, texts));
    else if (hasOneBlock && name === 'paragraph' && isEmptyLine(node)) {
      found.push({ node, pos, text: texts.body });
    }
  });
  return found;
}

function decorated(doc: Node, texts: PlaceholderTexts): DecorationSet {
  const decorations = emptyLines(doc, texts).map(({ node, pos, text }) =>
    Decoration.node(pos, pos + node.nodeSize, { class: EMPTY_CLASS, 'data-placeholder': text }),
  );
  return DecorationSet.create(doc, decorations);
}

const NO_TEXTS: PlaceholderTexts = {
  kicker: '',
  title: '',
  standfirst: '',
  body: '',
  pointLead: '',
  pointText: '',
  tableCaption: '',
  tableSource: '',
  infoBoxTitle: '',
  pullQuote: '',
  figureCaption: '',
  figureCredit: '',
  videoCaption: '',
  bibliographyItem: '',
};

/** Shows a placeholder in every empty field, in the empty parts of points and tables, and in an empty body. */
export const Placeholders = Extension.create<{ texts: PlaceholderTexts }>({
  name: 'placeholders',
  addOptions() {
    return { texts: NO_TEXTS };
  },
  addProseMirrorPlugins() {
    const { texts } = this.options;
    const key = new PluginKey<DecorationSet>('placeholders');
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, state) => decorated(state.doc, texts),
          apply: (transaction, value) => (transaction.docChanged ? decorated(transaction.doc, texts) : value),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});
