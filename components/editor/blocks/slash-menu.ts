import { type Editor, Extension } from '@tiptap/core';
import { closeHistory, isHistoryTransaction } from '@tiptap/pm/history';
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { isOwnChange } from '@/lib/richtext/is-own-change';
import { type InsertableBlock, isAvailable } from './insertable-blocks';

/** The menu that a "/" has opened. */
export interface SlashMenuState {
  /** Where the "/" stands. */
  from: number;
  /** What is typed behind it. */
  query: string;
  /** Index of the block that Enter puts into the text; -1 for none, so that Enter is Enter. */
  active: number;
  /** The + in the margin has typed the "/", so it goes again if nothing is chosen. */
  byPlus?: true;
}

interface Options {
  /** The blocks whose names or search words begin like this. */
  search: (query: string) => readonly InsertableBlock[];
}

/** Longer texts behind a "/" are prose. Characters. */
const MAX_QUERY = 24;

const key = new PluginKey<SlashMenuState | null>('slashMenu');

export const slashMenuState = (state: EditorState) => key.getState(state) ?? null;

/** Id of the list of blocks, and of one of them, for the text's ARIA attributes. */
export const SLASH_LIST_ID = 'slash-blocks';
export const slashOptionId = (block: InsertableBlock) => `${SLASH_LIST_ID}-${block.key}`;

/** Only a "/" that was typed opens the menu: not one that was pasted, brought back by undo, or typed by a colleague. */
function isTyped(transaction: Transaction): boolean {
  const [step, ...more] = transaction.steps;
  if (more.length > 0 || !(step instanceof ReplaceStep) || isHistoryTransaction(transaction)) return false;
  const { content, openStart } = step.slice;
  return openStart === 0 && content.childCount === 1 && content.firstChild?.text === '/';
}

/** A "/" at the start of a line or after a space; not in "and/or", in a date or in an address. */
function opened(transaction: Transaction): SlashMenuState | null {
  const { $from, empty } = transaction.selection;
  if (!empty || !isOwnChange(transaction) || !isTyped(transaction)) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  if (!/(?:^|\s)\/$/.test(before)) return null;
  return { from: $from.pos - 1, query: '', active: $from.parent.content.size === 1 ? 0 : -1 };
}

function goesOn(transaction: Transaction, value: SlashMenuState): SlashMenuState | null {
  const from = transaction.mapping.map(value.from);
  const { $from, empty } = transaction.selection;
  const offset = from - $from.start();
  if (!empty || offset < 0 || offset >= $from.parentOffset) return null;
  const typed = $from.parent.textBetween(offset, $from.parentOffset, undefined, '\ufffc');
  const query = typed.slice(1);
  if (!typed.startsWith('/') || query.startsWith(' ') || query.length > MAX_QUERY) return null;
  if (query === value.query) return { ...value, from };
  const isAlone = $from.parent.content.size === typed.length;
  return { ...value, from, query, active: query !== '' || isAlone ? 0 : -1 };
}

/** The blocks that the menu shows; none while it is closed. */
export function slashMenuBlocks(state: EditorState, { search }: Options): InsertableBlock[] {
  const open = slashMenuState(state);
  return open ? search(open.query).filter((block) => isAvailable(block, state)) : [];
}

function close(view: EditorView): void {
  const open = slashMenuState(view.state);
  const transaction = view.state.tr.setMeta(key, null);
  if (open?.byPlus) transaction.delete(open.from, open.from + 1 + open.query.length);
  view.dispatch(transaction);
}

/** Opens the menu in an empty line, as the + beside it does. */
export const openSlashMenu =
  (linePos: number): Command =>
  (state, dispatch) => {
    const open: SlashMenuState = { from: linePos + 1, query: '', active: 0, byPlus: true };
    const transaction = state.tr.insertText('/', linePos + 1);
    const caret = TextSelection.create(transaction.doc, linePos + 2);
    dispatch?.(transaction.setSelection(caret).setMeta(key, open).scrollIntoView());
    return true;
  };

export function setActiveBlock(view: EditorView, active: number): void {
  view.dispatch(view.state.tr.setMeta(key, { active }));
}

/** Takes what was typed out of the line and puts the block into the text. */
export function chooseBlock(editor: Editor, block: InsertableBlock): void {
  const { state, view } = editor;
  const open = slashMenuState(state);
  if (!open) return;
  view.dispatch(closeHistory(state.tr.delete(open.from, state.selection.head).setMeta(key, null)));
  block.insert(editor);
}

/** The index that an arrow key goes to, round at both ends; null for other keys. */
function indexByArrow(pressed: string, active: number, count: number): number | null {
  if (pressed === 'ArrowDown') return (active + 1) % count;
  return pressed === 'ArrowUp' ? (active <= 0 ? count : active) - 1 : null;
}

function onKey(editor: Editor, options: Options, event: KeyboardEvent): boolean {
  const { view } = editor;
  const blocks = slashMenuBlocks(view.state, options);
  const active = slashMenuState(view.state)?.active ?? -1;
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  if (blocks.length === 0 || hasModifier || event.isComposing) return false;
  const index = indexByArrow(event.key, active, blocks.length);
  const chosen = ['Enter', 'Tab'].includes(event.key) ? blocks[active] : undefined;
  if (index !== null) setActiveBlock(view, index);
  else if (chosen) chooseBlock(editor, chosen);
  else if (event.key === 'Escape') close(view);
  else return false;
  return true;
}

function ariaAttributes(state: EditorState, options: Options): Record<string, string> {
  const blocks = slashMenuBlocks(state, options);
  if (blocks.length === 0) return {};
  const active = blocks[slashMenuState(state)?.active ?? -1];
  return {
    'aria-haspopup': 'listbox',
    'aria-controls': SLASH_LIST_ID,
    ...(active ? { 'aria-activedescendant': slashOptionId(active) } : {}),
  };
}

/** "/" at the caret opens a list of blocks; what is typed behind it filters them. Whoever goes on writing keeps the "/". */
export const SlashMenu = Extension.create<Options>({
  name: 'slashMenu',
  priority: 1200,
  addOptions: () => ({ search: () => [] }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      new Plugin<SlashMenuState | null>({
        key,
        state: {
          init: () => null,
          apply(transaction, value) {
            const meta: Partial<SlashMenuState> | null | undefined = transaction.getMeta(key);
            if (meta === null) return null;
            if (meta) return value ? { ...value, ...meta } : (meta as SlashMenuState);
            if (value) return goesOn(transaction, value);
            return transaction.docChanged ? opened(transaction) : null;
          },
        },
        props: {
          attributes: (state) => ariaAttributes(state, options),
          handleKeyDown: (_view, event) =>
            slashMenuState(editor.state) !== null && onKey(editor, options, event),
          handleDOMEvents: {
            blur: (view) => {
              if (slashMenuState(view.state)) close(view);
              return false;
            },
          },
        },
      }),
    ];
  },
});
