import { Italic } from '@tiptap/extension-italic';
import type { MarkSpec } from '@/lib/richtext/spec-types';

export const italic: MarkSpec = {
  extension: Italic,
  tag: 'em',
  draft: (run) => (run.italic ? {} : null),
};
