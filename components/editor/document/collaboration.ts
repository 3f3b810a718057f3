import { Extension } from '@tiptap/core';
import { collab } from 'prosemirror-collab';

interface Options {
  /** Version of the stored document that the editor starts from. */
  version: number;
  /** Id of the browser tab, by which it recognises its own steps among those that the server sends. */
  clientId: string;
}

/** Tracks the steps that the server has not confirmed yet, and rebases them over steps of other editors. */
export const Collaboration = Extension.create<Options>({
  name: 'collaboration',
  addOptions() {
    return { version: 0, clientId: '' };
  },
  addProseMirrorPlugins() {
    const { version, clientId } = this.options;
    return [collab({ version, clientID: clientId })];
  },
});
