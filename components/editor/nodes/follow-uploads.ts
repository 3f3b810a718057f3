import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { tabUploads } from '@/components/media/uploads/tab-uploads';
import { nameArrived, nameArrivedBefore } from './node-uploads';

/** What becomes of the files that are sent for pictures and attachments in the text. */
export const FollowUploads = Extension.create({
  name: 'followUploads',
  addProseMirrorPlugins: () => [
    new Plugin({
      view: (view) => {
        const follow = () => nameArrived(view);
        const stop = tabUploads.subscribe(follow);
        // Not while the editor is being made: what it shows is not known yet.
        queueMicrotask(() => {
          if (view.isDestroyed) return;
          follow();
          if (view.editable) void nameArrivedBefore(view);
        });
        return { destroy: stop };
      },
    }),
  ],
});
