import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Direction, directionOf, type Locale } from '@/lib/i18n/locales';
import { languageOfBlock } from '@/lib/richtext/block-language';
import { blockDirections } from '@/lib/richtext/direction';
import { selectedLines } from './selected-lines';

interface Directions {
  byPosition: Map<number, Direction>;
  decorations: DecorationSet;
}

interface Options {
  /** Language of the edition; not that of the interface. */
  locale: Locale;
}

const key = new PluginKey<Directions>('blockDirection');

/** What a block takes from the element around it, as long as nothing else is said. */
interface Around {
  direction: Direction;
  lang: Locale;
}

/** What has to be said about a block because neither its attributes nor what is around it say it. */
function unsaid(node: Node, shown: Direction, around: Around): { dir?: Direction; lang?: Locale } {
  const lang = node.isTextblock ? languageOfBlock(node, shown) : (node.attrs.lang ?? around.lang);
  return {
    ...(shown === around.direction || node.attrs.dir === shown ? {} : { dir: shown }),
    ...(lang === around.lang || node.attrs.lang === lang ? {} : { lang }),
  };
}

/**
 * Only blocks that differ from what they inherit are decorated. In most texts these are few, and the view's work grows
 * with the square of their number.
 */
function decorationsOf(doc: Node, directions: Map<number, Direction>, locale: Locale): Decoration[] {
  const decorations: Decoration[] = [];
  const visit = (parent: Node, start: number, around: Around) => {
    parent.forEach((node, offset) => {
      if (node.isInline) return;
      const pos = start + offset;
      const direction = directions.get(pos) ?? around.direction;
      const attributes = unsaid(node, direction, around);
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
  return { byPosition, decorations: DecorationSet.create(doc, decorationsOf(doc, byPosition, locale)) };
}

/** The direction in which the (first) selected line is shown, whether chosen by hand or found by its words. */
export function shownDirection(state: EditorState): Direction | null {
  const [line] = selectedLines(state);
  return (line && key.getState(state)?.byPosition.get(line.pos)) ?? null;
}

/**
 * Shows every block in the direction of its words. A direction that was found is a decoration and never enters the
 * document, so typing changes no attribute and the browser keeps the same element under the caret and its composition.
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
            transaction.docChanged ? directionsOf(transaction.doc, locale) : value,
        },
        props: {
          decorations: (state) => key.getState(state)?.decorations,
          attributes: { dir: directionOf(locale), lang: locale },
        },
      }),
    ];
  },
});
