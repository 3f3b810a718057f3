import { Underline } from '@tiptap/extension-underline';
import type { MarkSpec } from '@/lib/richtext/spec-types';

export const underline: MarkSpec = {
  extension: Underline,
  tag: 'u',
};
