import { Extension } from '@tiptap/core';
import { collab } from 'prosemirror-collab';

interface Options {
  /** Version of the stored document that the editor starts from. */
  version: number;
  /** The browser tab; its own steps are recognised by it when the server tells of them. */
  clientId: string;
}

/** Counts the steps that the server has not confirmed yet, and rebases them over those of others. */
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
