import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Names of the characters that are invisible but change how a line reads. */
const NAMES: Record<string, string> = {
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u0640': 'tatweel',
  '\u061c': 'ALM',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u202f': 'NNBSP',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
};
const INVISIBLE = new RegExp(`[${Object.keys(NAMES).join('')}]`, 'gu');
/** These have a width of their own, so they are coloured; the others are shown by name. */
const WIDE = ['\u00a0', '\u0640', '\u202f'];

interface InvisibleState {
  on: boolean;
  decorations: DecorationSet;
}

const key = new PluginKey<InvisibleState>('invisibleCharacters');

function decorationsIn(doc: Node): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, pos) => {
    for (const { 0: character, index } of (node.text ?? '').matchAll(INVISIBLE)) {
      const from = pos + index;
      const attributes = {
        class: WIDE.includes(character) ? 'invisible-wide' : 'invisible-narrow',
        'data-character': NAMES[character] ?? '',
      };
      decorations.push(Decoration.inline(from, from + character.length, attributes));
    }
  });
  return DecorationSet.create(doc, decorations);
}

const OFF: InvisibleState = { on: false, decorations: DecorationSet.empty };

export function showsInvisibleCharacters(state: EditorState): boolean {
  return key.getState(state)?.on ?? false;
}

/** Shows or hides no-break spaces, tatweel, joiners and the characters that control direction. */
export const toggleInvisibleCharacters: Command = (state, dispatch) => {
  dispatch?.(state.tr.setMeta(key, !showsInvisibleCharacters(state)));
  return true;
};

export const InvisibleCharacters = Extension.create({
  name: 'invisibleCharacters',
  addProseMirrorPlugins: () => [
    new Plugin<InvisibleState>({
      key,
      state: {
        init: () => OFF,
        apply(transaction, value) {
          const on: boolean = transaction.getMeta(key) ?? value.on;
          if (!on) return OFF;
          return on === value.on && !transaction.docChanged
            ? value
            : { on, decorations: decorationsIn(transaction.doc) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    }),
  ],
});
