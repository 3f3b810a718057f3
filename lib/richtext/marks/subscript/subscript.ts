import { Subscript } from '@tiptap/extension-subscript';
import type { MarkSpec } from '@/lib/richtext/spec-types';

export const subscript: MarkSpec = {
  extension: Subscript,
  tag: 'sub',
};
