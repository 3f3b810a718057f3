import { HardBreak } from '@tiptap/extension-hard-break';
import type { InlineSpec } from '@/lib/richtext/spec-types';

/** A new line within a block. */
export const hardBreak = {
  kind: 'inline',
  extension: HardBreak,
  isLineBreak: true,
  html: () => '<br>',
  text: () => '\n',
  typeset: () => ({ kind: 'break' }),
} as const satisfies InlineSpec;
