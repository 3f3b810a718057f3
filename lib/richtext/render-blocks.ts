import type { Node } from '@tiptap/pm/model';
import { type Direction, directionOf, type Locale } from '@/lib/i18n/locales';
import { languageOfBlock } from './block-language';
import { isBlank } from './clean-text';
import { blockDirections } from './direction';
import { isDocumentField } from './document-fields';
import { htmlAttributes } from './html-text';
import { colonAfter, pointNumber } from './point-label';
import { inlineHtml } from './render-inline';

const WRAPPER_TAGS: Record<string, string> = {
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
};

/** Where a block stands: its position, the language around it, and whether paragraph links may lead to it. */
interface Place {
  pos: number;
  lang: Locale;
  linkable: boolean;
}

type Extra = Record<string, string | number | null>;

class BlockRenderer {
  private readonly directions: Map<number, Direction>;
  private readonly usedIds = new Set<string>();
  private readonly locale: Locale;

  constructor(doc: Node, locale: Locale) {
    this.locale = locale;
    this.directions = blockDirections(doc, directionOf(locale));
  }

  block(node: Node, place: Place): string {
    const { name } = node.type;
    if (name === 'pointList') return this.pointList(node, place);
    if (name === 'heading') return this.element(`h${node.attrs.level}`, node, place, {}, inlineHtml(node));
    if (node.isTextblock) return this.element('p', node, place, {}, inlineHtml(node));
    const start = name === 'orderedList' && node.attrs.start !== 1 ? node.attrs.start : null;
    const inner = this.children(node, place);
    return this.element(WRAPPER_TAGS[name] ?? 'div', node, place, { start }, inner);
  }

  private children(node: Node, place: Place, from = 0): string {
    const lang = this.language(node, place);
    let html = '';
    node.forEach((child, offset, index) => {
      if (index >= from) html += this.block(child, { pos: place.pos + 1 + offset, lang, linkable: false });
    });
    return html;
  }

  private pointList(node: Node, place: Place): string {
    const lang = this.language(node, place);
    let points = '';
    node.forEach((point, offset, index) => {
      const at = { pos: place.pos + 1 + offset, lang, linkable: true };
      points += this.point(point, at, pointNumber(node.attrs.start, index));
    });
    const start = node.attrs.start === 1 ? null : node.attrs.start;
    return this.element('ol', node, place, { class: 'points', role: 'list', start }, points);
  }

  /** The number and the colon are text, so that copying, reading aloud and searching find them. */
  private point(node: Node, place: Place, number: string): string {
    const [lead, paragraph] = node.children;
    if (!lead || !paragraph) return '';
    const colon = colonAfter(lead.textContent);
    const name = `${inlineHtml(lead).trimEnd()}${colon}`;
    const text = inlineHtml(paragraph);
    const label = name === '' ? '' : `<b class="point-lead">${name}</b>${text === '' ? '' : ' '}`;
    const line = `<span class="point-number">${number}</span>${label}${text}`;
    const at = { pos: place.pos + 1 + lead.nodeSize, lang: this.language(node, place), linkable: false };
    const first = this.element('p', paragraph, at, {}, line);
    return this.element('li', node, place, {}, first + this.children(node, place, 2));
  }

  private element(tag: string, node: Node, place: Place, extra: Extra, inner: string): string {
    const lang = this.language(node, place);
    const attributes = htmlAttributes({
      ...extra,
      id: place.linkable ? this.unusedId(node.attrs.id) : null,
      lang: node.attrs.lang !== null || lang !== place.lang ? lang : null,
      dir: this.direction(place.pos),
    });
    return `<${tag}${attributes}>${inner}</${tag}>`;
  }

  private direction(pos: number): Direction {
    return this.directions.get(pos) ?? directionOf(this.locale);
  }

  private language(node: Node, place: Place): Locale {
    return languageOfBlock(node, this.direction(place.pos));
  }

  private unusedId(id: string | null): string | null {
    if (id === null || this.usedIds.has(id)) return null;
    this.usedIds.add(id);
    return id;
  }
}

/** The blocks after the standfirst, each as HTML; a block without anything to see is an empty string. */
export function blocksHtml(doc: Node, locale: Locale): string[] {
  const renderer = new BlockRenderer(doc, locale);
  const blocks: string[] = [];
  doc.forEach((node, pos) => {
    if (isDocumentField(node.type.name)) return;
    const place = { pos, lang: locale, linkable: true };
    blocks.push(isBlank(node.textContent) ? '' : renderer.block(node, place));
  });
  return blocks;
}
