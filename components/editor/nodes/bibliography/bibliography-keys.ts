import { Extension } from '@tiptap/core';
import { keydownHandler } from '@tiptap/pm/keymap';
import { Plugin } from '@tiptap/pm/state';
import { backspaceInFirstItem, enterInEmptyItem } from './bibliography-commands';

const KEYS = keydownHandler({ Enter: enterInEmptyItem, Backspace: backspaceInFirstItem });

/** The keys of bibliographies, which are those of every list. */
export const BibliographyKeys = Extension.create({
  name: 'bibliographyKeys',
  priority: 1000,
  addProseMirrorPlugins: () => [new Plugin({ props: { handleKeyDown: KEYS } })],
});
