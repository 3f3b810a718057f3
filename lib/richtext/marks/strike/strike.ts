import { Mark } from '@tiptap/core';
import type { MarkSpec } from '@/lib/richtext/spec-types';

/** `<del>` is not read as this mark: it says that text was removed, and what was removed is not pasted. */
const Strike = Mark.create({
  name: 'strike',
  parseHTML() {
    return [
      { tag: 's' },
      { tag: 'strike' },
      {
        style: 'text-decoration',
        consuming: false,
        getAttrs: (value) => value.includes('line-through') && null,
      },
      {
        style: 'text-decoration-line',
        consuming: false,
        getAttrs: (value) => value.includes('line-through') && null,
      },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    return ['s', HTMLAttributes, 0];
  },
  addCommands() {
    return {
      toggleStrike:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
});

/** Words that no longer hold but stay readable. */
export const strike: MarkSpec = {
  extension: Strike,
  tag: 's',
};

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    strike: {
      /** Strikes the selected words through, or removes the line. */
      toggleStrike: () => ReturnType;
    };
  }
}
