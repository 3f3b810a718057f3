import type { Node } from '@tiptap/pm/model';
import { type Direction, directionOf, type Locale } from '@/lib/i18n/locales';
import { languageOfBlock } from '@/lib/richtext/block-language';
import { blockDirections } from '@/lib/richtext/direction';
import { getBlockSpec } from '@/lib/richtext/find-spec';
import { type HtmlAttributes, htmlAttributes } from '@/lib/richtext/html-text';
import { isBlankNode } from '@/lib/richtext/is-blank-node';
import { inlineHtml } from '@/lib/richtext/render-inline';
import type { HtmlBlock } from '@/lib/richtext/spec-types';
import { type Change, ChangeList } from './change-list';
import type { Located } from './located';
import { mergedNode } from './merged-node';
import { runGroups } from './run-groups';
import type { BlockChange, ComparedBlock, Comparison } from './types';

/** One block of the document with everything inside. */
export interface ComparedRow {
  change: BlockChange;
  /** Whether readers see nothing of it, before and after. */
  isBlank: boolean;
  /** What was removed stands in `del`, what was added in `ins`, both with `data-n`, the number of the change. */
  html: string;
  /** Numbers of the changes in it. */
  numbers: number[];
}

export interface ComparedHtml {
  rows: ComparedRow[];
  changes: Change[];
}

/** What all blocks share while a comparison is rendered. */
interface Rendering {
  locale: Locale;
  list: ChangeList;
  directions: Record<'before' | 'after', Map<number, Direction>>;
}

/** A whole block that was added, removed or moved, which everything inside belongs to. */
interface Whole {
  change: BlockChange;
  number: number;
}

/** What a block is in. */
interface Around {
  parent: Node;
  whole: Whole | null;
  lang: Locale;
}

const DATA_CHANGE: Record<BlockChange, string | null> = {
  ...{ same: null, changed: null, added: 'added', removed: 'removed' },
  ...{ movedFrom: 'moved-from', movedTo: 'moved-to' },
};

class ComparedHtmlBlock implements HtmlBlock {
  readonly node: Node;
  readonly parent: Node | null;
  readonly index: number;
  readonly root: Node;
  readonly locale: Locale;
  private readonly block: ComparedBlock;
  private readonly located: Located;
  private readonly rendering: Rendering;
  private readonly whole: Whole | null;
  private readonly attributesNumber: number | null;
  private readonly direction: Direction;
  private readonly lang: Locale;
  private readonly langAround: Locale;
  private hasElement = false;
  private made: ComparedHtmlBlock[] | undefined;

  constructor(block: ComparedBlock, around: Around, rendering: Rendering) {
    const located = block.after ?? block.before;
    if (!located) throw new Error('The block is in neither document');
    this.block = block;
    this.located = located;
    this.rendering = rendering;
    this.node = mergedNode(block);
    this.parent = around.parent;
    this.langAround = around.lang;
    this.index = located.index;
    this.root = rootOf(located);
    this.locale = rendering.locale;
    this.whole = wholeOf(block, around.whole, rendering.list);
    this.attributesNumber = rendering.list.ofAttributes(block);
    const side = block.after ? 'after' : 'before';
    this.direction = rendering.directions[side].get(located.pos) ?? directionOf(rendering.locale);
    this.lang = languageOfBlock(located.node, this.direction);
  }

  get children(): readonly ComparedHtmlBlock[] {
    // A block that was moved has changes of its own; in one that was added or removed, everything was.
    const whole = this.whole?.change === 'movedTo' ? null : this.whole;
    const around = { parent: this.node, whole, lang: this.lang };
    this.made ??= this.block.children.map((child) => new ComparedHtmlBlock(child, around, this.rendering));
    return this.made;
  }

  get isBlank(): boolean {
    return isBlankNode(this.node);
  }

  inline(): string {
    return runGroups(this.block.runs)
      .map(({ kind, runs }) => {
        if (kind === 'same') return this.text(runs.map((run) => run.after));
        if (kind === 'marks') {
          const number = this.rendering.list.ofMarks(this.block, runs);
          return `<span data-change="marks" data-n="${number}">${this.text(runs.map((run) => run.after))}</span>`;
        }
        const [removed, added] = [runs.filter((run) => !run.after), runs.filter((run) => !run.before)];
        const around = this.whole?.change === 'movedTo' ? null : this.whole;
        const number = around?.number ?? this.rendering.list.ofRuns(this.block, removed, added);
        return (
          this.changed(
            'del',
            number,
            removed.map((run) => run.before),
          ) +
          this.changed(
            'ins',
            number,
            added.map((run) => run.after),
          )
        );
      })
      .join('');
  }

  private changed(tag: 'ins' | 'del', number: number, nodes: (Node | null)[]): string {
    const html = this.text(nodes);
    return html === '' ? '' : `<${tag} data-n="${number}">${html}</${tag}>`;
  }

  private text(nodes: (Node | null)[]): string {
    const content = nodes.filter((node) => node !== null);
    const textblock = this.located.node.type.create(this.located.node.attrs, content);
    return inlineHtml(textblock, this.locale, this.root, this.direction);
  }

  html(): string {
    const html = getBlockSpec(this.node).html(this);
    if (html === '' || this.hasElement || !(this.whole || this.attributesNumber)) return html;
    return `<div${htmlAttributes(this.marking())}>${html}</div>`;
  }

  childHtml(): string {
    return this.children.map((child) => child.html()).join('');
  }

  element(tag: string, attributes: HtmlAttributes, content: string): string {
    this.hasElement = true;
    const isTop = this.located.parent?.parent === null;
    const own = htmlAttributes({
      ...attributes,
      lang: this.located.node.attrs.lang || this.lang !== this.langAround ? this.lang : null,
      dir: this.direction,
      'data-node': isTop ? this.node.type.name : null,
      ...this.marking(),
    });
    // The page has a heading of its own above the text.
    const shown = tag === 'h1' ? 'h2' : tag;
    return `<${shown}${own}>${content}</${shown}>`;
  }

  private marking(): HtmlAttributes {
    if (this.whole) return { 'data-change': DATA_CHANGE[this.whole.change], 'data-n': this.whole.number };
    return this.attributesNumber ? { 'data-change': 'attributes', 'data-n': this.attributesNumber } : {};
  }
}

function rootOf(located: Located): Node {
  return located.parent ? rootOf(located.parent) : located.node;
}

function wholeOf(block: ComparedBlock, around: Whole | null, list: ChangeList): Whole | null {
  const isPart = around && (around.change === block.change || block.change === 'same');
  if (isPart) return around;
  const number = list.ofBlock(block);
  return number === null ? around : { change: block.change, number };
}

/** A comparison as HTML, block by block, each as its spec renders it for readers, and the list of the changes. */
export function comparedHtml({ root }: Comparison, locale: Locale): ComparedHtml {
  const base = directionOf(locale);
  const list = new ChangeList();
  const directionsOf = (located: Located | null) =>
    located ? blockDirections(located.node, base) : new Map();
  const rendering = {
    ...{ locale, list },
    directions: { before: directionsOf(root.before), after: directionsOf(root.after) },
  };
  const doc = mergedNode(root);
  const rows = root.children.map((block): ComparedRow => {
    const first = list.changes.length;
    const rendered = new ComparedHtmlBlock(block, { parent: doc, whole: null, lang: locale }, rendering);
    const html = rendered.isBlank && block.change === 'same' ? '' : rendered.html();
    const shown = [...html.matchAll(/ data-n="(\d+)"/g)].map(([, number]) => Number(number));
    const made = list.changes.slice(first).map(({ number }) => number);
    const { isBlank } = rendered;
    return { change: block.change, isBlank, html, numbers: [...new Set([...shown, ...made])] };
  });
  return { rows: rows.filter(({ html, change }) => html !== '' || change !== 'same'), changes: list.changes };
}
