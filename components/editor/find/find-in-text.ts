import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { findMatches, type Match } from './find-matches';
import type { FindQuery } from './search-pattern';

export interface FindState {
  query: FindQuery;
  matches: Match[];
  /** Index of the match that is shown as the current one; -1 if there is none. */
  current: number;
  /** How many more there are where hamza, diacritics or tatweel are written differently; 0 where these are found anyway. */
  otherForms: number;
}

interface PluginState extends FindState {
  decorations: DecorationSet;
  /** The text has changed since it was searched. */
  isOutdated: boolean;
}

export const MATCH_CLASS = 'find-match';
export const CURRENT_CLASS = 'find-match-current';
/** More coloured words help nobody, and drawing them takes long. */
const MAX_SHOWN = 2_000;
/** Searching a long text takes milliseconds, too long for every key press. */
const PAUSE_MS = 200;

type Meta = { query: FindQuery | null } | { current: number } | 'again';

const key = new PluginKey<PluginState | null>('findInText');

/** What is looked for at the moment; null while nothing is. */
export const findState = (state: EditorState): FindState | null => key.getState(state) ?? null;

function decorationsOf(doc: Node, matches: readonly Match[], current: number): DecorationSet {
  const shown = matches.slice(0, MAX_SHOWN);
  const active = matches[current];
  if (active && current >= MAX_SHOWN) shown.push(active);
  const decorations = shown.map((match) => {
    const name = match === active ? `${MATCH_CLASS} ${CURRENT_CLASS}` : MATCH_CLASS;
    return Decoration.inline(match.from, match.to, { class: name });
  });
  return DecorationSet.create(doc, decorations);
}

/** The first match at the selection or behind it; behind the last one, the first of all. */
function nearest(matches: readonly Match[], from: number): number {
  const next = matches.findIndex((match) => match.from >= from);
  return next >= 0 ? next : matches.length > 0 ? 0 : -1;
}

function searched({ doc, selection }: Transaction, query: FindQuery): PluginState {
  const matches = findMatches(doc, query);
  const current = nearest(matches, selection.from);
  const inAnyForm = query.ignoreForms ? matches : findMatches(doc, { ...query, ignoreForms: true });
  const otherForms = Math.max(0, inAnyForm.length - matches.length);
  const decorations = decorationsOf(doc, matches, current);
  return { query, matches, current, otherForms, decorations, isOutdated: false };
}

function moved(transaction: Transaction, value: PluginState): PluginState {
  const { mapping, doc } = transaction;
  const matches = value.matches.map(({ from, to }) => ({
    from: mapping.map(from, 1),
    to: mapping.map(to, -1),
  }));
  return { ...value, matches, decorations: value.decorations.map(mapping, doc), isOutdated: true };
}

function nextState(transaction: Transaction, value: PluginState | null): PluginState | null {
  const meta: Meta | undefined = transaction.getMeta(key);
  if (meta && typeof meta === 'object' && 'query' in meta)
    return meta.query && searched(transaction, meta.query);
  if (!value) return null;
  if (meta === 'again') return searched(transaction, value.query);
  if (meta) {
    const { current } = meta;
    return { ...value, current, decorations: decorationsOf(transaction.doc, value.matches, current) };
  }
  return transaction.docChanged ? moved(transaction, value) : value;
}

/** Looks for words while somebody types them; null ends it. */
export const lookFor =
  (query: FindQuery | null): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.setMeta(key, { query } satisfies Meta));
    return true;
  };

/** Searches the changed text again, in a transaction that may hold the change. */
export const searchAgain = (transaction: Transaction) => transaction.setMeta(key, 'again' satisfies Meta);

/** Goes to another match and selects it: 1 to the next, -1 to the one before, 0 shows the current one. */
export const goToMatch =
  (by: 1 | -1 | 0): Command =>
  (state, dispatch, view) => {
    const found = findState(state);
    const count = found?.matches.length ?? 0;
    if (!found || count === 0) return false;
    const current = (Math.max(found.current, 0) + by + count) % count;
    const match = found.matches[current];
    if (!match || !dispatch) return match !== undefined;
    const selection = TextSelection.create(state.doc, match.from, match.to);
    dispatch(state.tr.setSelection(selection).setMeta(key, { current } satisfies Meta));
    if (view) showCurrent(view);
    return true;
  };

/** The focus stays where the words are typed, and ProseMirror scrolls only to where the focus is. */
export function showCurrent(view: EditorView): void {
  view.dom.querySelector(`.${CURRENT_CLASS}`)?.scrollIntoView?.({ block: 'center' });
}

/** Colours the words that are looked for, from the kicker to the last line. */
export const FindInText = Extension.create({
  name: 'findInText',
  addProseMirrorPlugins: () => [
    new Plugin<PluginState | null>({
      key,
      state: { init: () => null, apply: nextState },
      props: { decorations: (state) => key.getState(state)?.decorations },
      view: () => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        return {
          update(view, before) {
            if (!key.getState(view.state)?.isOutdated || before.doc === view.state.doc) return;
            clearTimeout(timer);
            timer = setTimeout(() => view.dispatch(searchAgain(view.state.tr)), PAUSE_MS);
          },
          destroy: () => clearTimeout(timer),
        };
      },
    }),
  ],
});
