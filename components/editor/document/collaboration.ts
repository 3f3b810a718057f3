import { Extension } from '@tiptap/core';
import { unconfirmedChanges } from '@/components/editor/sync/unconfirmed-changes';

interface Options {
  /** Version of the stored document that the editor starts from. */
  version: number;
}

/** Tracks the changes that the server has not stored yet, and rebases them over steps of other editors. */
export const Collaboration = Extension.create<Options>({
  name: 'collaboration',
  addOptions() {
    return { version: 0 };
  },
  addProseMirrorPlugins() {
    return [unconfirmedChanges(this.options.version)];
  },
});
