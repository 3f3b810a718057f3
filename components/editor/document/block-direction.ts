import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Direction, directionOf, type Locale } from '@/lib/i18n/locales';
import { blockDirections, estimateDirection, localeOfDirection } from '@/lib/richtext/direction';

interface Directions {
  byPosition: Map<number, Direction>;
  decorations: DecorationSet;
}

interface Options {
  /** Language of the edition; not that of the interface. */
  locale: Locale;
}

const key = new PluginKey<Directions>('blockDirection');

/** The same rule as the page's: a direction set by hand says nothing about the language, so then the words decide. */
function languageOf(node: Node, direction: Direction): Locale {
  if (node.attrs.lang) return node.attrs.lang;
  const judged = node.attrs.dir ? estimateDirection(node.textContent) : null;
  return localeOfDirection(judged ?? direction);
}

function decorationOf(node: Node, pos: number, direction: Direction, locale: Locale): Decoration {
  const lang = node.isTextblock ? languageOf(node, direction) : locale;
  return Decoration.node(pos, pos + node.nodeSize, {
    dir: direction,
    ...(lang === locale ? {} : { lang }),
  });
}

function directionsOf(doc: Node, locale: Locale): Directions {
  const byPosition = blockDirections(doc, directionOf(locale));
  const decorations: Decoration[] = [];
  for (const [pos, direction] of byPosition) {
    const node = doc.nodeAt(pos);
    if (node) decorations.push(decorationOf(node, pos, direction, locale));
  }
  return { byPosition, decorations: DecorationSet.create(doc, decorations) };
}

/** The direction in which the line at the caret is shown, whether chosen by hand or found by its words. */
export function shownDirection(state: EditorState): Direction | null {
  const { $head } = state.selection;
  const directions = key.getState(state)?.byPosition;
  return $head.depth > 0 ? (directions?.get($head.before()) ?? null) : null;
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
