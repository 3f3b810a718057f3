import { Bold } from '@tiptap/extension-bold';
import type { MarkSpec } from '@/lib/richtext/spec-types';

export const bold: MarkSpec = {
  extension: Bold,
  tag: 'strong',
  draft: (run) => (run.bold ? {} : null),
};
