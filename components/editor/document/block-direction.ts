import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Direction, directionOf, type Locale } from '@/lib/i18n/locales';
import { languageOfBlock } from '@/lib/richtext/block-language';
import { blockDirections, decidesTheSame } from '@/lib/richtext/direction';
import { selectedLines } from './selected-lines';
import { typedLine } from './within-line';

interface Directions {
  locale: Locale;
  byPosition: Map<number, Direction>;
  decorations: DecorationSet;
}

interface Options {
  /** Language of the edition; not that of the interface. */
  locale: Locale;
}

const key = new PluginKey<Directions>('blockDirection');

/** What a block inherits from the element around it. */
interface Inherited {
  direction: Direction;
  lang: Locale;
}

/** The attributes that a block needs in the editor because it neither has nor inherits them. */
function missingAttributes(
  node: Node,
  shown: Direction,
  around: Inherited,
): { dir?: Direction; lang?: Locale } {
  const lang = node.isTextblock ? languageOfBlock(node, shown) : (node.attrs.lang ?? around.lang);
  return {
    ...(shown === around.direction || node.attrs.dir === shown ? {} : { dir: shown }),
    ...(lang === around.lang || node.attrs.lang === lang ? {} : { lang }),
  };
}

/**
 * Only blocks that differ from what they inherit are decorated. In most texts these are few, and the time that the view
 * needs grows with the square of their number.
 */
function decorationsOf(doc: Node, directions: Map<number, Direction>, locale: Locale): Decoration[] {
  const decorations: Decoration[] = [];
  const visit = (parent: Node, start: number, around: Inherited) => {
    parent.forEach((node, offset) => {
      if (node.isInline) return;
      const pos = start + offset;
      const direction = directions.get(pos) ?? around.direction;
      const attributes = missingAttributes(node, direction, around);
      if (Object.keys(attributes).length > 0) {
        decorations.push(Decoration.node(pos, pos + node.nodeSize, attributes));
      }
      if (!node.isTextblock) visit(node, pos + 1, { direction, lang: node.attrs.lang ?? around.lang });
    });
  };
  visit(doc, 0, { direction: directionOf(locale), lang: locale });
  return decorations;
}

function directionsOf(doc: Node, locale: Locale): Directions {
  const byPosition = blockDirections(doc, directionOf(locale));
  const decorations = DecorationSet.create(doc, decorationsOf(doc, byPosition, locale));
  return { locale, byPosition, decorations };
}

/** The directions after typing that changes none of them, which most keys do not; null where they have to be found anew. */
function movedDirections(transaction: Transaction, { byPosition, ...value }: Directions): Directions | null {
  const line = typedLine(transaction);
  if (!line) return null;
  const $pos = transaction.doc.resolve(line.pos);
  const around = Array.from({ length: $pos.depth }, (_, depth) => $pos.node(depth + 1));
  if (!decidesTheSame(line.before, line.after, around)) return null;
  const by = line.after.nodeSize - line.before.nodeSize;
  const moved = new Map(
    [...byPosition].map(([pos, direction]) => [pos > line.pos ? pos + by : pos, direction]),
  );
  return {
    ...value,
    byPosition: moved,
    decorations: value.decorations.map(transaction.mapping, transaction.doc),
  };
}

/** The language of the edition; not that of the interface. */
export const editionLocale = (state: EditorState): Locale => key.getState(state)?.locale ?? 'ar';

/** The direction in which the block at this position is shown; null where no block begins. */
export function directionAt(state: EditorState, pos: number): Direction | null {
  return key.getState(state)?.byPosition.get(pos) ?? null;
}

/** The direction in which the first selected line is shown, set by hand or estimated from its words. */
export function shownDirection(state: EditorState): Direction | null {
  const [line] = selectedLines(state);
  return (line && key.getState(state)?.byPosition.get(line.pos)) ?? null;
}

/**
 * Shows every block in the direction of its words. An estimated direction is a decoration and never part of the
 * document. So typing changes no attribute, and the element under the caret is not replaced during an IME composition.
 */
export const BlockDirection = Extension.create<Options>({
  name: 'blockDirection',
  addOptions() {
    return { locale: 'ar' };
  },
  addProseMirrorPlugins() {
    const { locale } = this.options;
    return [
      new Plugin<Directions>({
        key,
        state: {
          init: (_config, state) => directionsOf(state.doc, locale),
          apply: (transaction, value) =>
            transaction.docChanged
              ? (movedDirections(transaction, value) ?? directionsOf(transaction.doc, locale))
              : value,
        },
        props: {
          decorations: (state) => key.getState(state)?.decorations,
          attributes: { dir: directionOf(locale), lang: locale },
        },
      }),
    ];
  },
});
