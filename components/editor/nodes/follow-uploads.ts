import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { tabUploads } from '@/components/media/uploads/tab-uploads';
import { nameArrived } from './node-uploads';

/** What becomes of the files that are sent for pictures and attachments in the text. */
export const FollowUploads = Extension.create({
  name: 'followUploads',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: (view) => {
        const follow = () => nameArrived(view);
        const stop = tabUploads.subscribe(follow);
        // Not while the editor is being made: what it shows is not known yet.
        queueMicrotask(() => view.isDestroyed || follow());
        return { destroy: stop };
      },
    }),
  ],
});
