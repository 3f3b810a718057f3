import { Superscript } from '@tiptap/extension-superscript';
import type { MarkSpec } from '@/lib/richtext/spec-types';

export const superscript: MarkSpec = {
  extension: Superscript,
  tag: 'sup',
};
